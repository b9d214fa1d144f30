import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe, mary, rita } from '@/testing/fixtures/people';
import { requestOf } from '@/testing/handlers/privacy';
import { renderConsole } from '@/testing/render-console';

test('a request is written down, its leads are chosen, approved after a confirmation, and a receipt shown', async () => {
  const { user, router } = renderConsole('/privacy', mary);

  expect(await screen.findByText('No request')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Write down a request' }));
  const form = within(await screen.findByRole('dialog', { name: 'Write down a request' }));
  await user.selectOptions(form.getByLabelText('What the person wants'), 'Erase the data');
  await user.click(form.getByRole('button', { name: 'Write down' }));
  expect((await form.findAllByText(/e-mail address or phone number/)).length).toBeGreaterThan(0);
  await user.type(form.getByLabelText('Email'), 'ada@example.com');
  await user.click(form.getByRole('button', { name: 'Write down' }));

  expect(await screen.findByRole('heading', { name: 'PR-000001', level: 1 })).toBeVisible();
  expect(router.state.location.pathname).toBe('/privacy/r-1');
  await user.click(screen.getByRole('checkbox', { name: /^Alan Turing/ }));
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Approve PR-000001?' }));
  expect(dialog.getByText(/1 lead and everything .* cannot be taken back/)).toBeVisible();
  expect(db.privacy[0]?.status).toBe('open');
  await user.click(dialog.getByRole('button', { name: 'Approve' }));

  expect(await screen.findByRole('region', { name: 'Receipt' })).toBeVisible();
  expect(screen.queryByText('ada@example.com')).not.toBeInTheDocument();
});

test('what is overdue says so, requests are found by email, and the nights report', async () => {
  const { user } = renderConsole('/privacy', mary);
  db.privacy = [requestOf({ overdue: true })];

  expect(await screen.findByText(/12 leads/)).toBeVisible();
  expect(await screen.findByText('Overdue')).toBeVisible();
  await user.type(screen.getByLabelText('Find by email'), 'bob@example.com');
  expect(await screen.findByText('No request')).toBeVisible();
});

test('a refusal without a reason is not taken', async () => {
  const { user, router } = renderConsole('/queue', mary);
  await screen.findByRole('heading', { level: 1 });
  db.privacy = [requestOf({ id: 'r-9', kind: 'access' })];
  await router.navigate({ to: '/privacy/$requestId', params: { requestId: 'r-9' } });

  await user.click(await screen.findByRole('button', { name: 'Refuse' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Refuse/ }));
  await user.click(dialog.getByRole('button', { name: 'Refuse' }));
  expect((await dialog.findAllByText('Please say why the request is refused')).length).toBeGreaterThan(0);
  await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Somebody else');
  await user.click(dialog.getByRole('button', { name: 'Refuse' }));

  expect(await screen.findByText('Refused')).toBeVisible();
});

test('an administrator puts a lead under legal hold; a manager cannot', async () => {
  const { user } = renderConsole('/leads/lead_ada', abe);

  await user.click(await screen.findByRole('button', { name: 'Privacy' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Put under legal hold' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put under legal hold?' }));
  await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Lawsuit 7');
  await user.click(dialog.getByRole('button', { name: 'Hold' }));

  expect(await screen.findByText(/Lawsuit 7 \(since/)).toBeVisible();
});

test('a rep has neither the page nor the menu', async () => {
  renderConsole('/leads/lead_ada', rita);

  expect(await screen.findByRole('heading', { name: 'Ada Lovelace', level: 1 })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Privacy' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Privacy' })).not.toBeInTheDocument();
});
