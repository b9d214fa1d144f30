import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

const page = '/campaigns/c-solar?tab=capture';

test('a manager says who may post, from where and how often', async () => {
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('radio', { name: 'Only with a token of the campaign' }));
  const origin = screen.getByRole('textbox', { name: 'Allowed origins' });
  await user.type(origin, 'www.shop.example{Enter}');
  expect(screen.getByText(/^Begin with https/)).toBeVisible();
  await user.clear(origin);
  await user.type(origin, 'https://WWW.shop.example{Enter}');
  await user.type(origin, 'https://*.partner.example');
  await user.click(screen.getByRole('button', { name: 'Add origin' }));
  await user.click(screen.getByRole('button', { name: 'Remove https://*.partner.example' }));
  await user.type(screen.getByLabelText('Leads a minute from one address'), '20');
  await user.click(screen.getByRole('button', { name: 'Save settings' }));

  expect(await screen.findByText('The settings are saved.')).toBeVisible();
  expect(db.capture).toEqual({
    access: 'token',
    allowed_origins: ['https://www.shop.example'],
    limit_per_ip: 20,
    limit_per_campaign: null,
  });
  expect(await screen.findByText(/X-Campaign-Token: \$CAMPAIGN_TOKEN/)).toBeVisible();
});

test("the server's word on an origin stands at its field", async () => {
  const words = 'This is no name of a host';
  server.use(
    http.patch(url('/campaigns/:id/capture'), () =>
      problem(400, 'VALIDATION_ERROR', words, 'allowed_origins[0]'),
    ),
  );
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('button', { name: 'Save settings' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('textbox', { name: 'Allowed origins' })).toBeInvalid();
});

test('a token of the campaign is made, shown once and revoked after a question', async () => {
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('button', { name: 'Make a token' }));
  const form = await screen.findByRole('dialog', { name: 'Make a token for this campaign' });
  await user.type(within(form).getByLabelText(/^Name/), 'shop');
  await user.click(within(form).getByRole('button', { name: 'Make token' }));
  const shown = await screen.findByRole('dialog', { name: 'Copy the token now' });
  expect(within(shown).getByText('bct_secret')).toBeVisible();
  await user.click(within(shown).getByRole('button', { name: 'I have it' }));
  await waitFor(() => expect(screen.queryByText('bct_secret')).not.toBeInTheDocument());

  await user.click(await screen.findByRole('button', { name: 'Revoke token shop' }));
  expect(db.campaignTokens[0]?.revoked_at).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Revoke token' }));
  expect(await screen.findByText('Revoked')).toBeVisible();
});

test('who does not manage campaigns sees the figures only', async () => {
  renderConsole(page, rita);

  expect(await screen.findByText('Total leads')).toBeVisible();
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
});
