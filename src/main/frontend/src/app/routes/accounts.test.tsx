import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe, mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

test('an administrator adds a person, and is told which field is wrong', async () => {
  const { user } = renderConsole('/people?tab=accounts', abe);

  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
  await user.type(within(dialog).getByLabelText(/^User name/), 'robin');
  await user.type(within(dialog).getByLabelText('Last name'), 'New');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Rep' }));
  await user.type(within(dialog).getByLabelText(/^First password/), 'short');
  await user.click(within(dialog).getByRole('button', { name: 'Add person' }));
  expect(await within(dialog).findAllByText('Give a password')).toHaveLength(2);

  await user.type(within(dialog).getByLabelText(/^First password/), ' but longer');
  await user.click(within(dialog).getByRole('button', { name: 'Add person' }));

  const table = await screen.findByRole('table', { name: 'People' });
  expect(await within(table).findByText('robin')).toBeVisible();
});

test('an access ends only after its consequences were confirmed', async () => {
  const { user } = renderConsole('/people?tab=accounts', abe);

  await user.click(await screen.findByRole('button', { name: 'End access of Rita Rep' }));
  const dialog = await screen.findByRole('dialog', { name: 'End the access of Rita Rep?' });
  expect(await within(dialog).findByText(/3 open leads stay with this name/)).toBeVisible();
  expect(db.people.find((each) => each.username === 'rita')?.active).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'End access' }));

  expect(await screen.findByRole('button', { name: 'Give access back to Rita Rep' })).toBeVisible();
});

test('a manager sees the team and no accounts', async () => {
  renderConsole('/people?tab=accounts', mary);

  expect(await screen.findByRole('table', { name: 'Reps' })).toBeVisible();
  expect(screen.queryByRole('tab', { name: 'Accounts' })).not.toBeInTheDocument();
});

test('everybody changes their own password, knowing the old one', async () => {
  const { user } = renderConsole('/password', rita);

  await user.type(await screen.findByLabelText(/^Old password/), 'wrong');
  await user.type(screen.getByLabelText(/^New password/), 'a much longer one');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findAllByText('This is not your password.')).toHaveLength(2);

  await user.clear(screen.getByLabelText(/^Old password/));
  await user.type(screen.getByLabelText(/^Old password/), 'secret');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByText('Your password is changed.')).toBeVisible();
});
