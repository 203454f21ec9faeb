import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderIn } from '@/test/render';
import { SearchBox } from './SearchBox';

const said = vi.fn();

function Finding() {
  const [value, setValue] = useState('');
  return <SearchBox label="查找" value={value} onChange={(text) => { said(text); setValue(text); }} />;
}

it('searches once the person pauses, and not again when the field is left', async () => {
  said.mockClear();
  renderIn(<Finding />);
  await userEvent.type(screen.getByRole('searchbox'), ' 张蔚 ');
  await waitFor(() => expect(said).toHaveBeenCalledExactlyOnceWith('张蔚'));
  await userEvent.tab();
  expect(said).toHaveBeenCalledOnce();
});

it('searches at once when the field is left, so that nothing follows a click on a result', async () => {
  said.mockClear();
  renderIn(<Finding />);
  await userEvent.type(screen.getByRole('searchbox'), '张');
  expect(said).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(said).toHaveBeenCalledExactlyOnceWith('张');
});

it('is emptied at once', async () => {
  said.mockClear();
  renderIn(<Finding />);
  await userEvent.type(screen.getByRole('searchbox'), '张{Enter}');
  expect(said).toHaveBeenLastCalledWith('张');
  await userEvent.clear(screen.getByRole('searchbox'));
  await waitFor(() => expect(said).toHaveBeenLastCalledWith(''));
});
