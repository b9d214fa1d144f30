import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe, mary } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

test('an administrator searches the log by who, what and period, and goes on to older entries', async () => {
  const { user, router } = renderConsole('/audit', abe);

  const table = within(await screen.findByRole('table', { name: 'Entries' }));
  expect(table.getByText('Sign in failed')).toBeVisible();
  expect(table.getByText('Refused')).toBeVisible();
  expect(table.getByRole('link', { name: 'lead_ada' })).toHaveAttribute('href', '/leads/lead_ada');
  await user.click(screen.getByRole('button', { name: 'Older entries' }));
  expect(router.state.location.search).toEqual({ before: 7 });

  await screen.findByRole('option', { name: 'Signed in' });
  await user.type(screen.getByLabelText('Who'), ' nobody ');
  await user.selectOptions(screen.getByLabelText('What'), 'Signed in');
  await user.type(screen.getByLabelText('From'), '2026-11-01');
  await user.type(screen.getByLabelText('To'), '2026-11-02');
  await user.click(screen.getByRole('button', { name: 'Search' }));

  expect(await screen.findByText('No entry')).toBeVisible();
  const asked = new URLSearchParams(db.auditQueries.at(-1));
  expect(asked.get('username')).toBe('nobody');
  expect(asked.get('action')).toBe('signed_in');
  expect(Date.parse(asked.get('to') ?? '') - Date.parse(asked.get('from') ?? '')).toBe(2 * 86_400_000);
});

test('a verification says that all is well, or what is not', async () => {
  const { user } = renderConsole('/audit', abe);

  await user.click(await screen.findByRole('button', { name: 'Verify now' }));
  expect(await screen.findByText('Nothing was changed')).toBeVisible();
  db.auditFinding = { kind: 'removed', position: 12, entry_id: 77, message: 'The entry was removed' };
  await user.click(screen.getByRole('button', { name: 'Verify now' }));
  expect(await screen.findByText(/The entry was removed \(position 12, entry 77\)/)).toBeVisible();
});

test('a manager does not see the page', async () => {
  renderConsole('/campaigns', mary);

  expect(await screen.findByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Audit log' })).not.toBeInTheDocument();
});
