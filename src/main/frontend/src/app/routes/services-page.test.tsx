import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('a manager adds, changes and deletes a service', async () => {
  const { user } = renderConsole('/services', mary);

  await user.click(await screen.findByRole('button', { name: 'New service' }, { timeout: 5_000 }));
  const adding = within(await screen.findByRole('dialog', { name: 'New service' }));
  await user.type(adding.getByLabelText(/Name/), 'Roof check');
  await user.type(adding.getByLabelText('Synonyms', { selector: 'input' }), 'Roof survey{Enter}');
  await user.click(adding.getByRole('button', { name: 'Add service' }));
  expect(await screen.findByRole('cell', { name: 'Roof survey' })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Edit: Penetration test' }));
  const editing = within(await screen.findByRole('dialog', { name: 'Edit service' }));
  expect(editing.getByText('Pentest')).toBeVisible();
  await user.clear(editing.getByLabelText(/Name/));
  await user.type(editing.getByLabelText(/Name/), 'Security test');
  await user.click(editing.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Delete: Security test' }));
  await user.click(await screen.findByRole('button', { name: 'Delete service' }));

  expect(await screen.findByText('The service is deleted.')).toBeVisible();
  expect(db.services.map(({ name, synonyms }) => [name, synonyms])).toEqual([
    ['Roof check', ['Roof survey']],
  ]);
});

test('each synonym that is wrong is named', async () => {
  server.use(
    http.post(url('/services'), () =>
      HttpResponse.json(
        {
          success: false,
          error: 'VALIDATION_ERROR',
          message: 'This is too general',
          code: 400,
          errors: [{ field: 'synonyms[1]', message: 'This is too general' }],
        },
        { status: 400 },
      ),
    ),
  );
  const { user } = renderConsole('/services', mary);

  await user.click(await screen.findByRole('button', { name: 'New service' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New service' }));
  await user.type(dialog.getByLabelText('Synonyms', { selector: 'input' }), 'Roof{Enter}Help{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Add service' }));

  expect(await dialog.findByText('“Help”: This is too general')).toBeVisible();
});

test('a rep sees them and changes none', async () => {
  renderConsole('/services', rita);

  expect(await screen.findByText('Penetration test')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Edit|Delete|New service/ })).not.toBeInTheDocument();
});
