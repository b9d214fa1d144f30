import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { leads } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

/** At once: the keys are no matter here. */
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function chooseCampaign(user: ReturnType<typeof renderConsole>['user']) {
  const [first] = await screen.findAllByRole('radio');
  if (first) await user.click(first);
}

test('a lead entered by hand is opened when it was taken in', async () => {
  const { user, router } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.type(screen.getByLabelText('First name'), 'Grace');
  await user.type(screen.getByLabelText('E-mail'), 'grace@navy.example');
  await user.click(screen.getByRole('button', { name: 'Create lead' }));

  expect(await screen.findByRole('heading', { level: 1, name: /Ada Lovelace/ })).toBeVisible();
  expect(router.state.location.pathname).toBe(`/leads/${leads[0]?.lead_id}`);
});

test('what is wrong stands at its field', async () => {
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.click(screen.getByRole('button', { name: 'Create lead' }));

  await waitFor(() =>
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(
      'Please give an e-mail address or a phone number',
    ),
  );
});

test('a lead takes what a sheet takes, and the service is chosen from campaign and catalogue', async () => {
  let sent: unknown = null;
  server.use(
    http.post(url('/leads'), async ({ request }) => {
      sent = await request.clone().json();
      return undefined;
    }),
  );
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.click(screen.getByLabelText('Service wanted', { selector: 'input' }));
  expect(await screen.findByRole('option', { name: 'Solar roof' })).toBeVisible();
  await user.click(screen.getByRole('option', { name: 'Penetration test' }));
  fill('E-mail', 'g@navy.example');
  fill('Date of birth', '1980-01-31');
  fill('Postal code', '73301');
  fill('Roof size', '80');
  fill('SSN', '123-45-6789');
  fill('Offer', '1,500');
  fill('Currency of offer', 'EUR');
  await user.click(screen.getByRole('button', { name: 'Create lead' }));

  await waitFor(() => expect(sent).not.toBeNull());
  expect(sent).toMatchObject({
    contact: { email: 'g@navy.example', date_of_birth: '1980-01-31', postal_code: '73301' },
    lead_details: { service_interest: 'Penetration test' },
    custom_fields: { 'Roof size': '80' },
    financial: { ssn: '123-45-6789', offer: { amount: '1,500', currency: 'EUR' } },
  });
});

test('each problem is named once', async () => {
  server.use(
    http.post(url('/leads'), () =>
      HttpResponse.json(
        {
          success: false,
          error: 'VALIDATION_ERROR',
          message: 'Amount unclear',
          code: 400,
          errors: [
            { field: 'financial.npv', message: 'Amount unclear' },
            { field: 'custom_fields.Roof size', message: 'This must be a number' },
          ],
        },
        { status: 400 },
      ),
    ),
  );
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.click(screen.getByRole('button', { name: 'Create lead' }));

  expect(await screen.findByText('Amount unclear')).toBeVisible();
  expect(screen.getByLabelText('Net present value')).toBeInvalid();
  expect(screen.getByLabelText('Roof size')).toHaveAccessibleDescription('This must be a number');
  expect(screen.getByRole('alert')).toHaveTextContent('Check the marked fields.');
});

test('a person who is a lead already can be opened', async () => {
  const known = leads.find((each) => each.email);
  const { user } = renderConsole('/leads/new', mary);

  await chooseCampaign(user);
  await user.type(screen.getByLabelText('E-mail'), known?.email ?? '');
  await user.click(screen.getByRole('button', { name: 'Create lead' }));

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
