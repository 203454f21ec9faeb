import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { FormData, FormPair } from '@/lib/api/types';
import { type Call, fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { ReadForm } from './ReadForm';
import { SchemaForm } from './SchemaForm';
import { useLocalForm } from './useLocalForm';

const pair: FormPair = {
  schema: { type: 'object', properties: { consentNotice: { title: 'field.consentNotice', type: 'string', maxLength: 26 } } },
  ui: { consentNotice: { 'ui:field': 'consentNotice' } },
};
const texts = { zh: { 'field.consentNotice': '所涉告知书' }, en: {} };
const notice = (id: string, title: string, version: number, receiverName: string | null = null) => ({ id, title, version, receiverName, given: 12 });
const pages = (call: Call) => (call.query.get('cursor')
  ? { items: [notice('N1', '随访告知书', 1)], next: null, allowedActions: [] }
  : { items: [notice('N2', '随访告知书', 2, '北海研究中心')], next: 'more', allowedActions: [] });

function Filled() {
  const [value, setValue] = useState<FormData>({});
  const { form } = useLocalForm(pair, texts);
  return <><SchemaForm form={form} value={value} onChange={setValue} errors={[]} showAll={false} /><output>{JSON.stringify(value)}</output></>;
}

it('picks a version of a notice from all of them, and gives it back', async () => {
  fakeServer({ 'GET /api/consent-notices': pages });
  renderIn(<Filled />);
  await userEvent.click(await screen.findByRole('combobox', { name: '所涉告知书' }));
  await userEvent.click(await screen.findByText('随访告知书（第1版） · 已同意 12 人'));
  expect(screen.getByText('{"consentNotice":"N1"}')).toBeTruthy();
});

it('is read with the name of the notice', async () => {
  fakeServer({ 'GET /api/consent-notices': pages });
  renderIn(<ReadForm pair={pair} texts={texts} data={{ consentNotice: 'N1' }} />);
  expect(await screen.findByText('随访告知书（第1版）')).toBeTruthy();
});

it('stops where a page fails and asks again only when told', async () => {
  const server = fakeServer({ 'GET /api/consent-notices': (call: Call) => (call.query.get('cursor') ? problem(500, 'unexpected') : pages(call)) });
  renderIn(<Filled />);
  expect(await screen.findByRole('alert')).toBeTruthy();
  await userEvent.click(await screen.findByRole('combobox', { name: '所涉告知书' }));
  expect(await screen.findByText('随访告知书（第2版） · 接收方 北海研究中心 · 已同意 12 人')).toBeTruthy();
  expect(server.to('GET /api/consent-notices')).toHaveLength(2);
});

it('asks for no notices where a form names none', async () => {
  const server = fakeServer({ 'GET /api/consent-notices': pages });
  renderIn(<ReadForm pair={{ schema: pair.schema, ui: {} }} texts={texts} data={{ consentNotice: 'plain' }} />);
  expect(await screen.findByText('plain')).toBeTruthy();
  expect(server.to('GET /api/consent-notices')).toHaveLength(0);
});
