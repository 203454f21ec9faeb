import { expect, it } from 'vitest';
import i18n from './i18n';
import { Problem, problemText } from './problem';

it('names who was faster and when', () => {
  const text = problemText(new Problem(409, { code: 'task.already_decided', args: { by: '方予安', at: '2026-03-01T01:00:00Z' } }), i18n.t);
  expect(text).toContain('方予安');
  expect(text).toContain('2026');
});

it('falls back to the words of the server for a code it does not know', () => {
  expect(problemText(new Problem(422, { code: 'something.new', detail: '服务器的说明' }), i18n.t)).toBe('服务器的说明');
  expect(problemText(new Error('boom'), i18n.t)).toContain('意外');
});
