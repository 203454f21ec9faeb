import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/lib/problem';
import { renderIn } from '@/test/render';
import { CommentAction } from './CommentAction';

it('keeps the reason and the key when the answer was lost, and asks again with both', async () => {
  const tries: [string, string][] = [];
  const run = async (comment: string, intent: string) => {
    tries.push([comment, intent]);
    if (tries.length === 1) throw Problem.unreachable();
  };
  const done = vi.fn().mockResolvedValue(undefined);
  renderIn(<CommentAction label="撤回" title="撤回？" explain="办件终止。" commentLabel="原因" run={run} onDone={done} />);
  await userEvent.click(screen.getByRole('button', { name: '撤回' }));
  await userEvent.type(await screen.findByLabelText('原因'), '填错了');
  const confirm = () => userEvent.click(screen.getAllByRole('button', { name: '撤回' }).at(-1)!);
  await confirm();
  expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器');
  await confirm();
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(tries[1]).toEqual(tries[0]);
});
