import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { leads } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

async function chooseCampaign(user: ReturnType<typeof renderConsole>['user']) {
  const [first] = await screen.findAllByRole('radio');
  if (first) await user.click(first);
}

test('a lead entered by hand is opened when it was taken in', async () => {
  const { user, router } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.type(screen.getByLabelText('First name'), 'Grace');
  await user.type(screen.getByLabelText('E-mail'), 'grace@navy.example');
  await user.click(screen.getByRole('button', { name: 'Take in lead' }));

  expect(await screen.findByRole('heading', { level: 1, name: /Ada Lovelace/ })).toBeVisible();
  expect(router.state.location.pathname).toBe(`/leads/${leads[0]?.lead_id}`);
});

test('what is wrong stands at its field', async () => {
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.click(screen.getByRole('button', { name: 'Take in lead' }));

  await waitFor(() =>
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(
      'Please give an e-mail address or a phone number',
    ),
  );
});

test('a person who is a lead already can be opened', async () => {
  const known = leads.find((each) => each.email);
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.type(screen.getByLabelText('E-mail'), known?.email ?? '');
  await user.click(screen.getByRole('button', { name: 'Take in lead' }));

  expect(await screen.findByRole('link', { name: 'Open that lead' })).toHaveAttribute(
    'href',
    `/leads/${known?.lead_id}`,
  );
});

test('a rep keeps the lead and chooses nobody', async () => {
  renderConsole('/leads/new', rita);

  expect(await screen.findByLabelText('First name')).toBeVisible();
  expect(screen.queryByRole('group', { name: 'Reps' })).not.toBeInTheDocument();
});
