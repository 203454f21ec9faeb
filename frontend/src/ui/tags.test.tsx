import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DueLabel, StatusTag } from './tags';

it('names the kind of a deadline and never calls an internal one law', () => {
  const { rerender } = render(<DueLabel dueAt="2020-01-01T00:00:00Z" kind="internal" />);
  expect(screen.getByText('内部时限').className).not.toContain('serious');
  expect(document.body.textContent).not.toContain('法定');
  rerender(<DueLabel dueAt="2020-01-01T00:00:00Z" kind="statutory" />);
  expect(screen.getByText('法定期限').className).toContain('serious');
});

it('shows a conditional end and an exemption as neither good nor bad', () => {
  const { rerender } = render(<StatusTag status="ENDED" outcome="CONDITIONAL" />);
  expect(screen.getByText('附条件通过').className).toContain('attention');
  rerender(<StatusTag status="ENDED" outcome="EXEMPT" />);
  expect(screen.getByText('依法豁免评估').className).toContain('attention');
  rerender(<StatusTag status="ENDED" outcome="FAIL" />);
  expect(screen.getByText('评估不通过').className).toContain('serious');
});

it('shows the minute of a limit of hours, and that it has passed at once', () => {
  const { rerender } = render(<DueLabel dueAt={new Date(Date.parse('2020-01-01T04:30:00Z')).toISOString()} kind="outside" />);
  expect(screen.getByText('2020-01-01 12:30')).toBeTruthy();
  expect(screen.getByText(/已超时/)).toBeTruthy();
  rerender(<DueLabel dueAt="2020-01-01T15:59:59.999Z" kind="outside" />);
  expect(screen.getByText('2020-01-01')).toBeTruthy();
});
