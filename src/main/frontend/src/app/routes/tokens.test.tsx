import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

test('a token is made with chosen permissions, shown once and revoked after a question', async () => {
  const { user } = renderConsole('/people?tab=tokens', abe);

  expect(await screen.findByText('No program has a token')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make a token' }));
  const form = await screen.findByRole('dialog', { name: 'Make a token' });
  await user.type(within(form).getByLabelText(/^Name/), 'website');
  await user.click(within(form).getByRole('checkbox', { name: 'Read campaigns' }));
  await user.click(within(form).getByRole('button', { name: 'Make token' }));

  const shown = await screen.findByRole('dialog', { name: 'Copy the token now' });
  expect(within(shown).getByText('baton_secret')).toBeVisible();
  expect(db.tokens[0]?.permissions).toEqual(['campaign:read']);
  await user.click(within(shown).getByRole('button', { name: 'I have it' }));
  await waitFor(() => expect(screen.queryByText('baton_secret')).not.toBeInTheDocument());

  await user.click(await screen.findByRole('button', { name: 'Revoke token website' }));
  expect(db.tokens[0]?.revoked_at).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Revoke token' }));
  expect(await screen.findByText('Revoked')).toBeVisible();
});
