import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resources } from './i18n';

const processes = join(__dirname, '../../../processes/src/main/resources');
const named = Object.keys(resources['zh-CN']!.common!);
const codes = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code]) => code!);

it('has a word for every opinion that a task may offer', () => {
  const opinions = codes(readFileSync(join(processes, 'vocabulary.yaml'), 'utf8'), /^ {2}([a-z-]+): \{name: /gm);
  expect(opinions).toContain('consent');
  expect(opinions.filter((code) => !named.includes(`opinion.${code}`))).toEqual([]);
});

it('has a word for every check that a form may fail', () => {
  const [, list] = /^checks:\n((?: {2}.*\n)+)/m.exec(readFileSync(join(processes, 'vocabulary.yaml'), 'utf8'))!;
  const checks = codes(list!, /^ {2}(\w+): \{args/gm).filter((code) => !code.startsWith('required'));
  expect(checks).toContain('dateNotPast');
  expect(checks.filter((code) => !(`error.${code}` in resources['zh-CN']!.forms!))).toEqual([]);
});

it('has a word for every outcome that a procedure may have', () => {
  const folder = join(processes, 'procedures');
  const outcomes = readdirSync(folder).flatMap((name) => codes(readFileSync(join(folder, name, 'texts.zh.yaml'), 'utf8'), /^outcome\.(\w+):/gm));
  expect(outcomes).toContain('CLOSED_USED');
  expect(outcomes.filter((code) => !named.includes(`outcome.${code}`))).toEqual([]);
});
