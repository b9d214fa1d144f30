import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

test('a manager gives a failure up, with a reason', async () => {
  const { user } = renderConsole('/failures', mary);

  const main = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(await main.findByRole('link', { name: 'Failures 2' })).toBeVisible();
  await user.click(
    await screen.findByRole('button', { name: 'Give up: Send welcome e-mail for lead lead_ada' }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Give this up?' }));
  await user.type(dialog.getByLabelText(/Reason/), 'I called her');
  await user.click(dialog.getByRole('button', { name: 'Give up' }));

  expect(await screen.findByText('It is given up.')).toBeVisible();
  expect(db.settled).toEqual(['task-1 give-up I called her']);
});

test('what can only be tried again says why', async () => {
  renderConsole('/failures', mary);

  expect(await screen.findByRole('heading', { name: 'Failures', level: 1 })).toBeVisible();
  expect(await screen.findByText(/Cancel the import on its own page/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Leave out: Check sheet' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Import' })).toHaveAttribute('href', '/imports/i-done');
});

test('a filter that fits nothing says so', async () => {
  const { user } = renderConsole('/failures', mary);

  await user.selectOptions(await screen.findByLabelText('Kind'), 'Message');

  expect(await screen.findByText('Nothing fits this filter')).toBeVisible();
});

test('all that have stopped are tried again after a question', async () => {
  const { user } = renderConsole('/failures', mary);

  await user.click(await screen.findByRole('button', { name: 'Try all again' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Try all again that have stopped?' }));
  await user.click(dialog.getByRole('button', { name: 'Try all again' }));

  expect(await screen.findByText('Tried again: 2 failures.')).toBeVisible();
});

test('a rep sees no failures', async () => {
  renderConsole('/queue', rita);

  expect(await screen.findByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Failures/ })).not.toBeInTheDocument();
});
