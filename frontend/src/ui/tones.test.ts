import { expect, it } from 'vitest';
import { resources } from '@/lib/i18n';
import { TONES, toneOf } from './tones';

it('colours only what exists', () => {
  const known = Object.keys(resources['zh-CN']!.common!);
  expect([...TONES.keys()].filter((word) => !known.includes(`opinion.${word}`) && !known.includes(`outcome.${word}`) && !known.includes(`said.${word}`))).toEqual([]);
});

it('tells refusals from conditions and consents, and leaves plain steps plain', () => {
  expect(['effect-significant', 'REFUSED', 'pass-with-limits', 'receipt', 'filed'].map(toneOf)).toEqual(['serious', 'serious', 'attention', 'good', 'neutral']);
});
