import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { FormData, FormPair } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { ReadForm } from './ReadForm';
import { SchemaForm } from './SchemaForm';
import { useLocalForm } from './useLocalForm';

const asked = (limits: object): FormPair => ({
  schema: { type: 'object', properties: { institutions: { title: 'field.institutions', type: 'array', minItems: 1, items: { type: 'string', maxLength: 26 }, ...limits } } },
  ui: { institutions: { 'ui:field': 'institutions' } },
});
const pair = asked({});
const alone = asked({ maxItems: 1 });
const few: FormPair = { ...pair, ui: { institutions: { 'ui:field': 'institutions', 'ui:options': { begin: 'none' } } } };
const texts = { zh: { 'field.institutions': '下发机构' }, en: {} };
const known = [['A', '中心医院'], ['B', '中医医院'], ['C', '北坪社区']].map(([id, name]) => ({ id, name, line: 'HEALTH', territory: '990101', open: 0, overdue: 0, done: 0 }));

function Filled({ start = {}, single = false, none = false }: { start?: FormData; single?: boolean; none?: boolean }) {
  const [value, setValue] = useState<FormData>(start);
  const { form } = useLocalForm(single ? alone : none ? few : pair, texts);
  return <><SchemaForm form={form} value={value} onChange={setValue} errors={[]} showAll={false} /><output>{JSON.stringify(value)}</output></>;
}

it('begins with all of the territory and lets some be taken out', async () => {
  fakeServer({ 'GET /api/desk/institutions': () => known });
  renderIn(<Filled />);
  expect(await screen.findByText('已选 3 家，共 3 家')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: '中医医院' }));
  expect(screen.getByText('{"institutions":["A","C"]}')).toBeTruthy();
});

it('does not fill itself again once somebody took all out', async () => {
  fakeServer({ 'GET /api/desk/institutions': () => known });
  renderIn(<Filled start={{ institutions: ['A'] }} />);
  expect(await screen.findByText('已选 1 家，共 3 家')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '全不选' }));
  expect(screen.getByText('已选 0 家，共 3 家')).toBeTruthy();
});

it('begins with none where the form says so', async () => {
  fakeServer({ 'GET /api/desk/institutions': () => known });
  renderIn(<Filled none />);
  expect(await screen.findByText('已选 0 家，共 3 家')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: '中医医院' }));
  expect(screen.getByText('{"institutions":["B"]}')).toBeTruthy();
});

it('finds one by name', async () => {
  fakeServer({ 'GET /api/desk/institutions': () => known });
  renderIn(<Filled />);
  await userEvent.type(await screen.findByRole('textbox', { name: '按名称查找机构' }), '社区');
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
});

it('takes one where only one may be chosen, and begins with none', async () => {
  fakeServer({ 'GET /api/desk/institutions': () => known });
  renderIn(<Filled single />);
  await userEvent.click(await screen.findByRole('combobox'));
  await userEvent.click(await screen.findByText('中医医院', { selector: '.ant-select-item-option-content' }));
  expect(screen.getByText('{"institutions":["B"]}')).toBeTruthy();
});

it('is read by names', async () => {
  fakeServer({});
  renderIn(<ReadForm pair={pair} texts={texts} data={{ institutions: ['A', 'B'] }} names={{ A: '中心医院', B: '中医医院' }} />);
  expect(await screen.findByText('中心医院、中医医院')).toBeTruthy();
});
