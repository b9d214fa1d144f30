import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe, mary } from '@/testing/fixtures/people';
import { crm } from '@/testing/handlers/webhook';
import { renderConsole } from '@/testing/render-console';

test('an administrator adds a webhook and sees its secret once', async () => {
  const { user } = renderConsole('/webhooks', abe);

  expect(await screen.findByText('No program is told', undefined, { timeout: 5_000 })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add a webhook' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a webhook' }));
  await user.type(dialog.getByLabelText(/Address/), 'https://shop.example/hooks');
  await user.click(dialog.getByLabelText('It is won or lost'));
  await user.click(dialog.getByRole('button', { name: 'Add webhook' }));

  expect(await screen.findByText('whsec_shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have it' }));
  expect(await screen.findByRole('link', { name: 'https://shop.example/hooks' })).toBeVisible();
  expect(screen.queryByText('whsec_shown')).not.toBeInTheDocument();
  expect(db.webhooks[0]).toMatchObject({
    events: ['lead.created', 'lead.closed'],
    personal_data: false,
    state: 'on',
  });
});

test('a stopped webhook says why, and is switched on again', async () => {
  const { user } = renderConsole('/webhooks/w-crm', abe);
  db.webhooks = [crm];

  expect(await screen.findByText(/gone for good \(410\)/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undelivered as CSV' })).toBeVisible();
  expect(await screen.findByText(/It answered 500/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Send again/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Change' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the webhook' }));
  await user.click(dialog.getByLabelText('On'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('The webhook is saved.')).toBeVisible();
  expect(await screen.findByRole('button', { name: /Send again: lead.created/ })).toBeVisible();
});

test('a test says what the program answered', async () => {
  const { user } = renderConsole('/webhooks/w-crm', abe);
  db.webhooks = [crm];

  await user.click(await screen.findByRole('button', { name: 'Send a test' }));

  expect(await screen.findByText('It answered 204 in 31 ms.')).toBeVisible();
});

test('a webhook is deleted after a question', async () => {
  const { user } = renderConsole('/webhooks/w-crm', abe);
  db.webhooks = [crm];

  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete webhook' }));

  expect(await screen.findByText('No program is told')).toBeVisible();
});

test('a manager sees no webhooks', async () => {
  renderConsole('/campaigns', mary);

  expect(await screen.findByRole('heading', { name: 'Campaigns', level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Webhooks' })).not.toBeInTheDocument();
});
