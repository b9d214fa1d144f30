import { screen } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { abe, mary } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('an administrator says what the organisation is, in capitals or not', async () => {
  const { user } = renderConsole('/organisation', abe);
  db.organisation = { ...db.organisation, name: null };

  await user.type(await screen.findByLabelText(/Name/), 'Solar Sales');
  await user.clear(screen.getByLabelText('Country'));
  await user.type(screen.getByLabelText('Country'), 'de');
  expect(screen.getByText('Germany')).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Berlin');
  await user.click(screen.getByRole('button', { name: 'Save organisation' }));

  expect(await screen.findByText('The organisation is saved.')).toBeVisible();
  expect(db.organisation).toEqual({
    name: 'Solar Sales',
    country: 'DE',
    currency: 'USD',
    time_zone: 'Europe/Berlin',
    language: 'en',
  });
});

test('what is wrong stands at its field, and nothing is lost', async () => {
  server.use(
    http.patch(url('/organisation'), () =>
      problem(400, 'VALIDATION_ERROR', 'Give the three letters of a currency, such as USD', 'currency'),
    ),
  );
  const { user } = renderConsole('/organisation', abe);

  const currency = await screen.findByLabelText('Currency');
  await user.clear(currency);
  await user.type(currency, 'ABC');
  await user.click(screen.getByRole('button', { name: 'Save organisation' }));

  await screen.findAllByText('Give the three letters of a currency, such as USD');
  expect(currency).toBeInvalid();
  expect(currency).toHaveValue('ABC');
});

test('a new campaign begins with what holds for the organisation', async () => {
  const { user } = renderConsole('/campaigns/new', mary);
  db.organisation = { ...db.organisation, country: 'JP', currency: 'JPY', language: 'ja' };

  expect(await screen.findByLabelText('Currency')).toHaveValue('JPY');
  expect(screen.getByLabelText('Country')).toHaveValue('JP');
  expect(screen.getByLabelText('Language')).toHaveValue('ja');
  await user.type(screen.getByLabelText(/^Name/), 'Roofs in Kyoto');
  await user.click(screen.getByRole('button', { name: 'Make campaign' }));

  await screen.findByRole('heading', { name: 'Roofs in Kyoto' });
});
