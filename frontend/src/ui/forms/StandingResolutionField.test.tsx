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

const pair: FormPair = {
  schema: { type: 'object', properties: { standingResolution: { title: 'field.standingResolution', type: 'string', maxLength: 26 } } },
  ui: { standingResolution: { 'ui:field': 'standingResolution' } },
};
const texts = { zh: { 'field.standingResolution': '长期决议' }, en: {} };
const inForce = [{ id: 'S1', number: 'SZ-7', title: '传染病报告', until: '2027-09-30' }];

function Filled({ start = {}, names = {} }: { start?: FormData; names?: Record<string, string> }) {
  const [value, setValue] = useState<FormData>(start);
  const { form } = useLocalForm(pair, texts);
  return <><SchemaForm form={form} value={value} onChange={setValue} errors={[]} showAll={false} names={names} /><output>{JSON.stringify(value)}</output></>;
}

it('picks a standing resolution in force, with its last day', async () => {
  fakeServer({ 'GET /api/standing-resolutions': () => inForce });
  renderIn(<Filled />);
  await userEvent.click(await screen.findByRole('combobox', { name: '长期决议' }));
  await userEvent.click(await screen.findByText(/^SZ-7 传染病报告（有效期至 2027/));
  expect(screen.getByText('{"standingResolution":"S1"}')).toBeTruthy();
});

it('is read with number and title, also when it is no longer in force', async () => {
  fakeServer({});
  renderIn(<ReadForm pair={pair} texts={texts} data={{ standingResolution: 'S0' }} names={{ S0: 'SZ-3 旧的决议' }} />);
  expect(await screen.findByText('SZ-3 旧的决议')).toBeTruthy();
});

it('shows one that is no longer in force by its name in the form too', async () => {
  fakeServer({ 'GET /api/standing-resolutions': () => inForce });
  renderIn(<Filled start={{ standingResolution: 'S0' }} names={{ S0: 'SZ-3 旧的决议' }} />);
  expect(await screen.findByText('SZ-3 旧的决议')).toBeTruthy();
});
