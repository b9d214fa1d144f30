import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

function noteChanges() {
  const sent: unknown[] = [];
  server.use(
    http.patch(url('/campaigns/:id'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(db.campaigns[0]);
    }),
  );
  return sent;
}

test('a name is enough for a new campaign', async () => {
  let sent: unknown = null;
  server.use(
    http.post(url('/campaigns'), async ({ request }) => {
      sent = await request.clone().json();
      return undefined;
    }),
  );
  const { user, router } = renderConsole('/campaigns', mary);

  await user.click(await screen.findByRole('link', { name: 'New campaign' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Schools');
  await user.click(screen.getByRole('button', { name: 'Make campaign' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Schools' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/campaigns/c-new');
  expect(sent).toEqual({ name: 'Schools' });
});

test('what is wrong stands at its field, and nothing that was typed is lost', async () => {
  server.use(
    http.post(url('/campaigns'), () =>
      HttpResponse.json(
        {
          success: false,
          error: 'VALIDATION_ERROR',
          message: 'A campaign needs a name',
          code: 400,
          errors: [
            { field: 'name', message: 'A campaign needs a name' },
            { field: 'currency', message: 'Give the three letters of a currency, such as USD' },
          ],
        },
        { status: 400 },
      ),
    ),
  );
  const { user } = renderConsole('/campaigns/new', mary);

  await user.type(await screen.findByLabelText('Description'), 'For schools');
  await user.click(screen.getByRole('button', { name: 'Make campaign' }));

  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toBeInvalid());
  expect(screen.getByLabelText('Currency')).toBeInvalid();
  expect(screen.getByLabelText('Description')).toHaveValue('For schools');
});

test('only what was changed is sent, with the version that was read', async () => {
  const sent = noteChanges();
  const { user } = renderConsole('/campaigns/c-solar/edit', mary);

  await user.clear(await screen.findByLabelText('Last day'));
  await user.clear(screen.getByLabelText('Budget'));
  await user.type(screen.getByLabelText('Budget'), '500');
  await user.click(screen.getByRole('button', { name: 'Save campaign' }));

  expect(await screen.findByText('The campaign is saved.')).toBeVisible();
  expect(sent).toEqual([{ end_date: null, budget: 500, version: 3 }]);
});

test('fields that are there keep what is known of them', async () => {
  const sent = noteChanges();
  const { user } = renderConsole('/campaigns/c-solar/edit', mary);

  await user.click(await screen.findByRole('button', { name: 'Add a field' }));
  const added = within(screen.getByRole('group', { name: 'Field 2' }));
  await user.type(added.getByLabelText('Label'), 'Floors');
  await user.selectOptions(added.getByLabelText('Type'), 'Number');
  await user.click(added.getByLabelText('Personal'));
  await user.click(screen.getByRole('button', { name: 'Save campaign' }));

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    custom_fields: [
      { key: 'Roof size', label: 'Roof size', type: 'text', personal: true },
      { key: 'Floors', label: 'Floors', type: 'number', personal: false },
    ],
  });
});

test('who was slower is told, with the form as it was', async () => {
  server.use(
    http.patch(url('/campaigns/:id'), () =>
      problem(409, 'CONFLICT', 'Somebody changed this campaign meanwhile'),
    ),
  );
  const { user } = renderConsole('/campaigns/c-solar/edit', mary);

  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save campaign' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this campaign meanwhile');
  expect(name).toHaveValue('Mine');
});

test('a campaign is paused, resumed and completed', async () => {
  const { user } = renderConsole('/campaigns/c-solar', mary);

  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

  await press('Pause');
  await waitFor(() => expect(db.campaigns[0]?.status).toBe('paused'));
  await press('Resume');
  await waitFor(() => expect(db.campaigns[0]?.status).toBe('active'));
  await press('Complete');
  expect(await screen.findByText('The campaign is completed: it takes no leads any more.')).toBeVisible();
  expect(db.campaigns[0]?.status).toBe('completed');
});

test('a copy is opened to be changed', async () => {
  const { user } = renderConsole('/campaigns/c-solar', mary);

  await user.click(await screen.findByRole('button', { name: 'Duplicate' }));

  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Solar roofs, autumn');
});

test('what is in the archive is found there and taken out again', async () => {
  const { user } = renderConsole('/campaigns/c-solar', mary);

  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  expect(await screen.findByRole('button', { name: 'Take out of the archive' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'All campaigns' }));
  expect(await screen.findByRole('link', { name: 'Spring insulation' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Solar roofs, autumn' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Archive' }));
  await user.click(await screen.findByRole('link', { name: 'Solar roofs, autumn' }));
  await user.click(await screen.findByRole('button', { name: 'Take out of the archive' }));

  expect(await screen.findByRole('button', { name: 'Archive' })).toBeVisible();
});

test('only a campaign without leads can be deleted, after a question', async () => {
  const { user, router } = renderConsole('/campaigns/c-solar', mary);
  expect(await screen.findByRole('button', { name: 'Archive' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Duplicate' }));
  await screen.findByRole('heading', { level: 1, name: /Copy of/ });
  await router.navigate({ to: '/campaigns/$campaignId', params: { campaignId: 'c-copy' } });
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  const question = await screen.findByRole('dialog');
  await user.click(within(question).getByRole('button', { name: 'Delete campaign' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/campaigns'));
  expect(db.campaigns.map(({ id }) => id)).not.toContain('c-copy');
});

test('where there is no campaign a manager is led to the first one', async () => {
  renderConsole('/campaigns', mary);
  db.campaigns = [];

  expect(await screen.findByRole('link', { name: 'Make the first campaign' })).toHaveAttribute(
    'href',
    '/campaigns/new',
  );
});

test('a rep changes nothing', async () => {
  renderConsole('/campaigns/c-solar', rita);

  expect(await screen.findByRole('heading', { level: 1, name: 'Solar roofs, autumn' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
});
