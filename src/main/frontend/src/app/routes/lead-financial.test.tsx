import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { alan, detailOf } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

/** Notes the changes that the server was sent. */
function changes() {
  const sent: unknown[] = [];
  server.use(
    http.patch(url('/leads/:id'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ lead_id: 'lead_alan', changed: [], warnings: [] });
    }),
  );
  return sent;
}

test('money is written in one go, of the currency before where none is named', async () => {
  const sent = changes();
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Add offer' }));
  await user.type(screen.getByRole('textbox', { name: 'Offer' }), '1,200 eur{Enter}');
  await user.click(await screen.findByRole('button', { name: /^Change net present value/ }));
  const field = screen.getByRole('textbox', { name: 'Net present value' });
  expect(field).toHaveValue('18400 USD');
  await user.clear(field);
  await user.type(field, '950{Enter}');

  await screen.findByRole('button', { name: /^Change net present value/ });
  expect(sent).toEqual([
    { financial: { offer: { amount: '1,200', currency: 'EUR' } }, version: 7 },
    { financial: { npv: { amount: '950' } }, version: 7 },
  ]);
});

test('what is kept back is changed once it is shown, and kept back again', async () => {
  const sent = changes();
  const { user } = renderConsole('/leads/lead_alan', mary);

  await user.click(await screen.findByRole('button', { name: 'Show' }));
  await user.click(await screen.findByRole('button', { name: 'Change SSN: 123-45-1234' }));
  const field = screen.getByRole('textbox', { name: 'SSN' });
  await user.clear(field);
  await user.type(field, '123-45-9876{Enter}');

  expect(await screen.findByText('•••-••-1234')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show' })).toHaveFocus();
  expect(sent).toEqual([{ financial: { ssn: '123-45-9876' }, version: 7 }]);
});

test('a rep adds what is not known, and does not change what is kept back', async () => {
  server.use(
    http.get(url('/leads/:id'), () => HttpResponse.json({ ...detailOf(alan), date_of_birth: null })),
  );
  const sent = changes();
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Add date of birth' }));
  await user.type(screen.getByLabelText('Date of birth'), '1980-12-31');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('button', { name: 'Add date of birth' })).toBeVisible();
  expect(sent).toEqual([{ date_of_birth: '1980-12-31', version: 7 }]);
  expect(screen.getByText('•••-••-1234')).toBeVisible();
  expect(screen.queryByRole('button', { name: /SSN/ })).not.toBeInTheDocument();
});
