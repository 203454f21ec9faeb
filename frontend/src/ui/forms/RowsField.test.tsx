import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { FormData, FormPair } from '@/lib/api/types';
import { renderIn } from '@/test/render';
import { ReadForm } from './ReadForm';
import { SchemaForm } from './SchemaForm';
import { useLocalForm } from './useLocalForm';

const found = { kind: { title: 'field.kind', type: 'string', enum: ['logs', 'access'] }, facts: { title: 'field.facts', type: 'string', maxLength: 1000 } };
const pair: FormPair = {
  schema: { type: 'object', properties: {
    issues: { title: 'field.issues', type: 'array', maxItems: 9, items: { type: 'object', properties: found } },
    inspectors: { title: 'field.inspectors', type: 'array', maxItems: 9, items: { type: 'string', maxLength: 40 } },
  } },
  ui: { issues: { 'ui:field': 'rows' }, inspectors: { 'ui:field': 'rows' } },
};
const texts = { zh: { 'field.issues': '问题', 'field.inspectors': '检查人员', 'field.kind': '类别', 'field.facts': '事实', 'enum.kind.logs': '日志', 'enum.kind.access': '权限' }, en: {} };

function Filled({ start = {} }: { start?: FormData }) {
  const [value, setValue] = useState<FormData>(start);
  const { form } = useLocalForm(pair, texts);
  return <><SchemaForm form={form} value={value} onChange={setValue} errors={[]} showAll={false} /><output>{JSON.stringify(value)}</output></>;
}

it('takes items of several fields, and nothing stays when all are removed', async () => {
  renderIn(<Filled />);
  await userEvent.click(screen.getAllByRole('button', { name: '添加一条' })[0]!);
  await userEvent.click(screen.getByRole('combobox', { name: '类别' }));
  await userEvent.click(await screen.findByText('日志', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(screen.getByRole('textbox', { name: '事实' }), '缺');
  expect(screen.getByText('{"issues":[{"kind":"logs","facts":"缺"}]}')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '移除第 1 条' }));
  expect(screen.getByText('{}')).toBeTruthy();
});

it('takes items of one line', async () => {
  renderIn(<Filled start={{ inspectors: ['甲'] }} />);
  await userEvent.click(screen.getAllByRole('button', { name: '添加一条' })[1]!);
  await userEvent.type(screen.getByRole('textbox', { name: '第 2 条' }), '乙');
  expect(screen.getByText('{"inspectors":["甲","乙"]}')).toBeTruthy();
});

it('is read item by item', () => {
  renderIn(<ReadForm pair={pair} texts={texts} data={{ issues: [{ facts: '只存三个月', kind: 'logs' }], inspectors: ['甲', '乙'] }} />);
  expect(screen.getByText('1. 日志 · 只存三个月')).toBeTruthy();
  expect(screen.getByText('甲、乙')).toBeTruthy();
});
