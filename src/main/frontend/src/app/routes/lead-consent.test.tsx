import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { ConsentConfirmation } from '@/features/lead/api/consent';
import { alan, detailOf } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('what the person agreed to stands on the page with the text they saw', async () => {
  renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText('Agrees to mail.')).toBeVisible();
  expect(screen.getByText(/You may write to me about solar roofs/)).toBeVisible();
  expect(screen.getByText(/Agreed to email, phone calls/)).toBeVisible();
});

test('a refusal needs a way and no words, an agreement needs words', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(url('/leads/:id/consents'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ given: false, records: [], uses: [] }, { status: 201 });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Write down what they say' }));
  const form = within(screen.getByRole('form', { name: 'Consent' }));
  await user.selectOptions(form.getByLabelText('The person'), 'yes');
  await user.click(form.getByRole('button', { name: 'Write down' }));
  expect(form.getByText('Write down what the person agreed to')).toBeVisible();
  expect(sent).toEqual([]);

  await user.selectOptions(form.getByLabelText('The person'), 'no');
  await user.click(form.getByLabelText('SMS'));
  await user.click(form.getByRole('button', { name: 'Write down' }));
  expect(await screen.findByRole('button', { name: 'Write down what they say' })).toBeVisible();
  expect(sent).toEqual([{ given: false, channels: ['email', 'sms'], text: '' }]);
});

const asked = {
  state: 'awaited',
  asked: 1,
  asked_at: '2026-11-20T09:00:00Z',
  expires_at: '2026-11-27T09:00:00Z',
  confirmed_at: null,
  can_ask_again: true,
} as const;

function withConfirmation(confirmation: ConsentConfirmation) {
  const lead = detailOf(alan);
  server.use(
    http.get(url('/leads/:id'), () =>
      HttpResponse.json({ ...lead, consent: { ...lead.consent, confirmation } }),
    ),
  );
}

test('who has not confirmed yet can be asked again, after a question', async () => {
  withConfirmation(asked);
  let times = 0;
  server.use(
    http.post(url('/leads/:id/consents/ask'), () => {
      times++;
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText(/^Asked by e-mail on .*, not confirmed yet/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send the mail again' }));
  const question = within(await screen.findByRole('dialog', { name: 'Send the mail again?' }));
  expect(times).toBe(0);
  await user.click(question.getByRole('button', { name: 'Send again' }));

  expect(await screen.findByText('The mail goes out within a minute.')).toBeVisible();
  expect(times).toBe(1);
});

test.each([
  ['confirmed', /^Confirmed on /],
  ['missed', /not confirmed in time: no other mails are sent/],
] as const)('a confirmation that is %s says so and asks nobody again', async (state, words) => {
  withConfirmation({ ...asked, state, confirmed_at: '2026-11-21T09:00:00Z', can_ask_again: false });
  renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send the mail again' })).not.toBeInTheDocument();
});

test('a manager has people of a campaign confirm by e-mail', async () => {
  let sent: unknown = null;
  server.use(
    http.patch(url('/campaigns/:id'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole('/campaigns/c-solar?tab=privacy', mary);

  await user.click(await screen.findByRole('switch', { name: /^Ask by e-mail before the first message/ }));
  await user.click(screen.getByRole('button', { name: 'Save consent' }));

  expect(await screen.findByText('Saved: it counts from now on.')).toBeVisible();
  expect(sent).toEqual({ double_opt_in: true });
});

test('mails that went out without consent stand there with basis and reason', async () => {
  const lead = detailOf(alan);
  const uses = [
    {
      basis: 'legitimate_interest',
      text: 'A customer since 2019',
      template: 'first-reminder',
      used_at: '2026-11-20T09:00:00Z',
    },
  ];
  server.use(
    http.get(url('/leads/:id'), () =>
      HttpResponse.json({ ...lead, consent: { ...lead.consent, given: null, uses } }),
    ),
  );
  renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText('No consent recorded.')).toBeVisible();
  expect(screen.getByText(/^First reminder · .* · Legitimate interest/)).toBeVisible();
  expect(screen.getByText('“A customer since 2019”')).toBeVisible();
});

test('a campaign that writes without consent says why', async () => {
  let sent: unknown = null;
  server.use(
    http.patch(url('/campaigns/:id'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole('/campaigns/c-solar?tab=privacy', mary);

  const form = within(await screen.findByRole('form', { name: 'Legal basis' }));
  expect(form.queryByLabelText(/^Why you may write to them/)).not.toBeInTheDocument();
  await user.selectOptions(form.getByLabelText('Reminders and other mails go out by'), 'Contract');
  await user.type(form.getByLabelText(/^Why you may write to them/), 'They bought a roof');
  await user.click(form.getByRole('button', { name: 'Save legal basis' }));

  expect(await screen.findByText('Saved: it counts from now on.')).toBeVisible();
  expect(sent).toEqual({ legal_basis: 'contract', legal_basis_text: 'They bought a roof' });
});
