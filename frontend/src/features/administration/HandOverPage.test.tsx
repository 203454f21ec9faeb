import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { me } from '@/test/samples';
import { HandOverPage } from './HandOverPage';

const people = ['林静之', '郭晓帆', '何书恒'].map((name, index) => ({ id: `P${index + 1}`, name, department: null, posts: [] }));
const show = (setup: boolean) => {
  const server = fakeServer({
    'GET /api/people': people,
    'POST /api/setup/administrators': new Reply(201, { administrators: [
      { post: 'SYSTEM_ADMINISTRATOR', person: people[0], username: 'lin.jingzhi', token: null, expiresAt: null },
      { post: 'SECURITY_ADMINISTRATOR', person: people[1], username: 'guo.xiaofan', token: 'tok-2', expiresAt: '2026-03-02T01:00:00Z' },
      { post: 'AUDIT_ADMINISTRATOR', person: people[2], username: 'he.shuheng', token: 'tok-3', expiresAt: '2026-03-02T01:00:00Z' },
    ] }),
  });
  renderRoutes([{ path: '/', element: <HandOverPage /> }], '/', { ...me, setup });
  return server;
};
const pick = async (duty: string, name: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: duty }));
  const lists = await screen.findAllByText(name, { selector: '.ant-select-item-option-content' });
  await userEvent.click(lists.find((one) => getComputedStyle(one.closest('.ant-select-dropdown')!).pointerEvents !== 'none')!);
};

it('names three different people once and shows each token', async () => {
  const server = show(true);
  await pick('系统管理员', '林静之');
  await pick('安全管理员', '林静之');
  await pick('审计管理员', '何书恒');
  await userEvent.click(screen.getByRole('button', { name: '确认指定' }));
  expect((await screen.findAllByText('三名管理员须是不同的人')).length).toBeGreaterThan(0);
  expect(server.to('POST /api/setup/administrators')).toEqual([]);
  await pick('安全管理员', '郭晓帆');
  await userEvent.click(screen.getByRole('button', { name: '确认指定' }));
  expect((await screen.findByRole('region', { name: '郭晓帆' })).textContent).toContain('tok-2');
  expect(within(screen.getByRole('region', { name: '林静之' })).getByText('已有账号，直接登录即可。')).toBeTruthy();
  expect(server.to('POST /api/setup/administrators')[0]!.body).toEqual({ system: 'P1', security: 'P2', audit: 'P3' });
});

it('is over for everybody else', () => {
  show(false);
  expect(screen.getByText('初始设置已经结束')).toBeTruthy();
});
