import { expect, it } from 'vitest';
import { resources } from './i18n';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
const keysOf = (language: string) =>
  Object.entries(resources[language]!).flatMap(([file, texts]) => Object.keys(texts).map((key) => `${file}:${key}`)).sort();

it('has the same keys in both languages, none of them empty', () => {
  expect(keysOf('en')).toEqual(keysOf('zh-CN'));
  const texts = Object.values(resources).flatMap((files) => Object.values(files)).flatMap((file) => Object.values(file));
  expect(texts.filter((text) => text === '')).toEqual([]);
});

it('has a text for every key that the screens name', () => {
  const known = new Set(keysOf('zh-CN'));
  const missing = Object.entries(sources).filter(([file]) => !file.includes('.test.')).flatMap(([file, source]) => {
    const own = /useTranslation\('(\w+)'\)/.exec(source)?.[1] ?? 'common';
    const used = [...source.matchAll(/\bt\(\[?'([^']+)'/g)].map(([, key]) => (key!.includes(':') ? key! : `${own}:${key}`));
    return used.filter((key) => !known.has(key)).map((key) => `${file} ${key}`);
  });
  expect(missing).toEqual([]);
});
