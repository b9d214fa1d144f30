import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { rita } from '@/testing/fixtures/people';
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
      return HttpResponse.json({ given: false, records: [] }, { status: 201 });
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
