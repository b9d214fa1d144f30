import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { campaigns } from '@/testing/fixtures/campaigns';
import { alan, detailOf } from '@/testing/fixtures/leads';
import { rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

/** A server that answers changes with these, one after the other, and notes what it was sent. */
function answering(...answers: (() => Response)[]) {
  const sent: unknown[] = [];
  server.use(
    http.patch(url('/leads/:id'), async ({ request }) => {
      sent.push(await request.json());
      const answer = answers.shift() ?? saved;
      return answer();
    }),
  );
  return sent;
}

const saved = () => HttpResponse.json({ lead_id: 'lead_alan', changed: [], warnings: [] });

function withLead(changes: object) {
  server.use(http.get(url('/leads/:id'), () => HttpResponse.json({ ...detailOf(alan), ...changes })));
}

test('a phone number is corrected with one click and Enter, with the version that was seen', async () => {
  const sent = answering();
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Change phone' }));
  const field = screen.getByRole('textbox', { name: 'Phone' });
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, '+12065550199{Enter}');

  expect(await screen.findByRole('button', { name: 'Change phone' })).toHaveFocus();
  expect(sent).toEqual([{ phone: '+12065550199', version: 7 }]);
});

test('Escape leaves the value as it was, and Enter on it begins', async () => {
  const sent = answering();
  const { user } = renderConsole('/leads/lead_alan', rita);

  (await screen.findByRole('button', { name: 'Change city: Austin' })).focus();
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'City' }), 'x{Escape}');

  expect(await screen.findByRole('button', { name: 'Change city: Austin' })).toBeVisible();
  expect(sent).toEqual([]);
});

test('what the server refuses stands at the field, and what was typed stays', async () => {
  answering(() =>
    HttpResponse.json(
      {
        success: false,
        error: 'VALIDATION_ERROR',
        message: 'Invalid email format',
        field: 'email',
        code: 400,
      },
      { status: 400 },
    ),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Change email' }));
  const field = screen.getByRole('textbox', { name: 'Email' });
  await user.clear(field);
  await user.type(field, 'nobody{Enter}');

  expect(await screen.findByText('Invalid email format')).toBeVisible();
  expect(field).toHaveValue('nobody');
  expect(field).toBeInvalid();
});

test('who was slower sees both values and chooses', async () => {
  const sent = answering(() => {
    withLead({ city: 'Dallas', version: 9 });
    const change = { by: 'Mary Manager', at: new Date().toISOString(), fields: ['city'] };
    return HttpResponse.json(
      {
        success: false,
        error: 'CONFLICT',
        message: 'Changed',
        field: 'city',
        code: 409,
        changed_meanwhile: change,
      },
      { status: 409 },
    );
  });
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Change city: Austin' }));
  const field = screen.getByRole('textbox', { name: 'City' });
  await user.clear(field);
  await user.type(field, 'Houston{Enter}');

  const conflict = await screen.findByRole('alert');
  expect(conflict).toHaveTextContent('Mary Manager changed this just now');
  expect(await within(conflict).findByText('Dallas')).toBeVisible();
  expect(within(conflict).getByText('Houston')).toBeVisible();
  await user.click(within(conflict).getByRole('button', { name: 'Save mine' }));

  expect(await screen.findByRole('button', { name: /Change city/ })).toBeVisible();
  expect(sent).toEqual([
    { city: 'Houston', version: 7 },
    { city: 'Houston', version: 9 },
  ]);
});

test('a choice is a list, a field of its own is sent as one, an empty one is cleared', async () => {
  const sent = answering();
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Change language: English' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'German');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Change roof size: 120 m²' }));
  await user.clear(screen.getByRole('textbox', { name: 'Roof size' }));
  await user.keyboard('{Enter}');

  expect(await screen.findByRole('button', { name: /Change roof size/ })).toBeVisible();
  expect(sent).toEqual([
    { language: 'de', version: 7 },
    { custom_fields: { 'Roof size': null }, version: 7 },
  ]);
});

test('fields of the campaign have its labels and types; one that is empty is added in place', async () => {
  const sent = answering();
  const own = (key: string, label: string, type: 'date' | 'number' | 'boolean') =>
    ({ key, label, type, personal: true }) as const;
  server.use(
    http.get(url('/campaigns/:id'), () =>
      HttpResponse.json({
        ...campaigns[0],
        custom_fields: [
          own('built', 'Built on', 'date'),
          own('owner', 'Owns the house', 'boolean'),
          own('floors', 'Floors', 'number'),
        ],
      }),
    ),
  );
  withLead({ custom_fields: { owner: 'true', 'Roof size': '120 m²' } });
  const { user } = renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByRole('button', { name: 'Change owns the house: Yes' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Change roof size: 120 m²' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add built on' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add floors' }));
  await user.type(screen.getByRole('textbox', { name: 'Floors' }), '3{Enter}');

  expect(await screen.findByRole('button', { name: 'Add floors' })).toBeVisible();
  expect(sent).toEqual([{ custom_fields: { floors: '3' }, version: 7 }]);
});

test('a service is chosen from those of the campaign and of the house, or written', async () => {
  const sent = answering();
  withLead({ service_interest: 'Roof' });
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Change service: Roof' }));
  await user.clear(screen.getByLabelText('Service', { selector: 'input' }));
  expect(await screen.findByRole('option', { name: 'Solar roof' })).toBeVisible();
  await user.click(screen.getByRole('option', { name: 'Penetration test' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('button', { name: /Change service/ })).toBeVisible();
  expect(sent).toEqual([{ service_interest: 'Penetration test', version: 7 }]);
});
