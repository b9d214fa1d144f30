import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { server } from '@/testing/server';
import { ContactForm } from './contact-form';
import { optionsOf, origin, settings, visit } from './fixtures';
import type { Settings } from './settings';

type Body = Record<string, Record<string, unknown>>;
let sent: { key: string | null; body: Body }[] = [];

beforeEach(() => {
  sent = [];
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => document.body.replaceChildren());

function leads(answer: () => Response) {
  server.use(
    http.post(`${origin}/v1/api/leads`, async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as Body });
      return answer();
    }),
  );
}

function show(more: Partial<Settings> = {}) {
  const form = new ContactForm(optionsOf(), { ...settings, ...more }, visit());
  document.body.append(form.element);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  return userEvent.setup();
}

afterEach(() => {
  vi.restoreAllMocks();
});

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('First name'), 'Anna');
  await user.type(screen.getByLabelText('E-mail'), 'anna@acme.example');
  await user.selectOptions(screen.getByLabelText(/^Service/), 'New roofs');
  await user.click(screen.getByLabelText('You may contact me'));
}

const send = () => screen.getByRole('button', { name: 'Send' });

test('a filled-in form is sent as the API takes it, and the person is told what comes next', async () => {
  leads(() =>
    HttpResponse.json({ next_steps: { expected_response_time: '2 hours', contact_method: 'email' } }),
  );
  const user = show();
  await fillIn(user);

  await user.click(send());

  expect(await screen.findByRole('heading', { name: 'Thank you' })).toHaveFocus();
  expect(screen.getByText('By e-mail within 2 hours')).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(sent[0]?.body).toEqual({
    campaign_id: 'c-roofs',
    source: 'contact-form',
    language: 'en',
    contact: { firstName: 'Anna', email: 'anna@acme.example' },
    lead_details: { service_interest: 'Roofs' },
    form_metadata: {
      form_type: 'inline',
      form_version: '3',
      consent_given: true,
      consent_text: 'You may contact me',
      timestamp: expect.stringMatching(/Z$/) as string,
      website: '',
      seconds_to_fill: expect.closeTo(60, 0) as number,
    },
  });
});

test('the consent to be contacted is never ticked beforehand, and asked for', async () => {
  const user = show();
  const box = screen.getByLabelText('You may contact me');
  expect(box).not.toBeChecked();

  await user.click(send());

  expect(screen.getByLabelText('First name')).toHaveFocus();
  expect(screen.getByLabelText('First name')).toHaveAccessibleDescription('Please fill this in');
  expect(box).toHaveAccessibleDescription('Please agree');
  expect(screen.getByRole('alert')).toHaveTextContent('Please check');
  await user.type(screen.getByLabelText('First name'), 'A');
  expect(screen.getByLabelText('First name')).toBeValid();
});

test('what the server refuses stands at its field, and what was typed stays', async () => {
  leads(() =>
    HttpResponse.json(
      { error: 'VALIDATION_ERROR', field: 'lead_details.message', message: 'Too long' },
      { status: 400 },
    ),
  );
  const user = show();
  await fillIn(user);

  await user.click(send());

  await vi.waitFor(() => expect(screen.getByLabelText(/^Message/)).toHaveAccessibleDescription('Too long'));
  expect(screen.getByLabelText(/^Message/)).toHaveFocus();
  expect(screen.getByLabelText('First name')).toHaveValue('Anna');
});

test('the same form sent again is the same lead, a changed one is another', async () => {
  leads(() => HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '99' } }));
  const user = show();
  await fillIn(user);

  await user.click(send());
  expect(await screen.findByText('Wait 99 seconds')).toHaveFocus();
  await user.click(send());
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  await user.type(screen.getByLabelText('First name'), 'lise');
  await user.click(send());
  await vi.waitFor(() => expect(sent).toHaveLength(3));

  expect(sent[1]).toEqual(sent[0]);
  expect(sent[2]?.key).not.toBe(sent[0]?.key);
});

test('who has sent it before is told so kindly', async () => {
  leads(() => HttpResponse.json({ error: 'DUPLICATE_LEAD' }, { status: 409 }));
  const user = show();
  await fillIn(user);

  await user.click(send());

  expect(await screen.findByText('We have it already')).toBeVisible();
});

test('the visit is told with a yes only, and a yes can be taken back', async () => {
  leads(() => HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '99' } }));
  const user = show();
  await fillIn(user);

  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(screen.getByRole('button', { name: 'Change' })).toHaveFocus();
  await user.click(send());
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  await screen.findByText('Wait 99 seconds');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  await user.click(send());
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Forget it' }));

  expect(sent[0]?.body).not.toHaveProperty('tracking');
  expect(sent[1]?.body.tracking?.visitor_id).toMatch(/^vis_/);
  expect(localStorage).toHaveLength(0);
});

test('a campaign that takes no leads shows no fields', () => {
  show({ open: false });

  expect(screen.getByText('Closed')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
