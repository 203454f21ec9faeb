import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { FormData, FormPair } from '@/lib/api/types';
import { type Call, fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { ReadForm } from './ReadForm';
import { SchemaForm } from './SchemaForm';
import { useLocalForm } from './useLocalForm';

const pair: FormPair = {
  schema: { type: 'object', properties: { personList: { title: 'field.personList', type: 'string', maxLength: 26 } } },
  ui: { personList: { 'ui:field': 'personList' } },
};
const texts = { zh: { 'field.personList': '人员名单' }, en: {} };
const report = (written: boolean) => ({ written, rows: { '名单.csv': 2 }, mistakes: [] });
const IMPORT = 'POST /api/tasks/T1/persons/import';

function Filled() {
  const [value, setValue] = useState<FormData>({});
  const { form } = useLocalForm(pair, texts);
  return <><SchemaForm form={form} value={value} onChange={setValue} errors={[]} showAll={false} task="T1" /><output>{JSON.stringify(value)}</output></>;
}

const choose = async () => {
  const { container } = renderIn(<Filled />);
  await userEvent.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, new File(['identifier,kind'], '名单.csv'));
  await userEvent.click(screen.getByRole('button', { name: '检查' }));
};

it('tries a list, writes it and gives its id back, until it is removed', async () => {
  const server = fakeServer({ [IMPORT]: ({ query }: Call) => (query.get('dryRun') === 'true' ? { id: null, report: report(false) } : { id: 'L1', report: report(true) }) });
  await choose();
  expect(await screen.findByText('检查通过，还没有写入')).toBeTruthy();
  expect(screen.getByText('{}')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '写入' }));
  expect(await screen.findByText('{"personList":"L1"}')).toBeTruthy();
  expect(server.to(IMPORT)).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: '移除名单' }));
  expect(await screen.findByText('{}')).toBeTruthy();
});

it('shows what is wrong with a list and takes nothing', async () => {
  const mistake = { file: '名单.csv', row: 3, column: 'identifier', code: 'ledger.listed_twice', args: {}, text: '此人在名单中已出现过，每人只列一行。' };
  fakeServer({ [IMPORT]: { id: null, report: { ...report(false), mistakes: [mistake] } } });
  await choose();
  expect(await screen.findByText('此人在名单中已出现过，每人只列一行。')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '写入' }).disabled).toBe(true);
});

it('is read without its id', async () => {
  renderIn(<ReadForm pair={pair} texts={texts} data={{ personList: 'L1' }} />);
  expect(await screen.findByText('人员名单')).toBeTruthy();
  expect(screen.queryByText('L1')).toBeNull();
});
