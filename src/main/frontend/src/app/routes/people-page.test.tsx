import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('a manager sets a rep absent and is told of the offers that stay open', async () => {
  const { user } = renderConsole('/people', mary);

  await user.click(await screen.findByRole('button', { name: 'Change availability of Rita Rep' }));
  const dialog = await screen.findByRole('dialog', { name: 'Availability of Rita Rep' });
  fireEvent.change(await within(dialog).findByLabelText('Absent from'), { target: { value: '2026-12-01' } });
  expect(within(dialog).getByText('2 offers still open')).toBeVisible();
  await user.clear(within(dialog).getByLabelText('Languages'));
  await user.type(within(dialog).getByLabelText('Languages'), 'en, de');
  await user.click(within(dialog).getByRole('button', { name: 'Save availability' }));

  await waitFor(() =>
    expect(db.availability).toMatchObject({ absent_from: '2026-12-01', languages: ['en', 'de'] }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('each mistake stands beside its field', async () => {
  const errors = [
    { field: 'works_to', message: 'Give both or neither' },
    { field: 'languages[0]', message: 'Give languages by two letters' },
  ];
  server.use(
    http.put(url('/users/:username/availability'), () =>
      HttpResponse.json(
        {
          success: false,
          error: 'VALIDATION_ERROR',
          message: 'Look at the fields',
          field: 'works_to',
          code: 400,
          errors,
        },
        { status: 400 },
      ),
    ),
  );
  const { user } = renderConsole('/people', mary);

  await user.click(await screen.findByRole('button', { name: 'Change availability of Rob Rivera' }));
  await user.click(await screen.findByRole('button', { name: 'Save availability' }));

  expect(await screen.findByText('Give languages by two letters')).toBeVisible();
  expect(screen.getByLabelText('Languages')).toBeInvalid();
  expect(screen.getByLabelText('Works to')).toBeInvalid();
  expect(screen.getByLabelText('Works from')).toBeValid();
});

test('a rep sets own hours, and reads the limits a manager set', async () => {
  const { user } = renderConsole('/queue', rita);

  await user.click(await screen.findByRole('button', { name: 'Rita Rep' }));
  await user.click(await screen.findByRole('menuitem', { name: 'My availability' }));

  expect(await screen.findByRole('heading', { name: 'My availability', level: 1 })).toBeVisible();
  expect(await screen.findByText('Set by your manager:')).toBeVisible();
  expect(screen.queryByLabelText('Languages')).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Sat' }));
  await user.click(screen.getByRole('button', { name: 'Save availability' }));
  await waitFor(() => expect(db.availability.works_on).toEqual([1, 2, 3, 4, 5, 6]));
});
