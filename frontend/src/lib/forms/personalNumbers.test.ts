import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import i18n from '@/lib/i18n';
import { evaluate } from './errors';
import { personalNumbers } from './personalNumbers';

interface Samples { found: [string, string[]][]; clear: string[] }
const samples = JSON.parse(readFileSync(join(__dirname, '../../../../processes/src/test/resources/personal-numbers.json'), 'utf8')) as Samples;

it.each(samples.found)('names what stands in %j, and where', (text, places) => {
  expect(personalNumbers(text).map(({ kind, line, column }) => `${kind} ${line} ${column}`)).toEqual(places);
});

it.each(samples.clear)('finds nothing in %j', (text) => {
  expect(personalNumbers(text)).toEqual([]);
});

it('tells the place in words and never the number', () => {
  const schema = { type: 'object', 'x-checks': [{ check: 'noPersonalNumbers', path: '/text' }] };
  const errors = evaluate(schema, { text: '第一行\n联系13812345678，邮箱a.b@example.com' }, i18n.t);
  expect(errors.map((error) => error.text)).toEqual(['第 2 行第 3 个字起疑似手机号码，请遮蔽', '第 2 行第 17 个字起疑似电子邮箱，请遮蔽']);
  expect(errors.every((error) => error.path.join() === 'text')).toBe(true);
});
