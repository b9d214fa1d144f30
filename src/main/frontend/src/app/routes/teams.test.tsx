import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, north } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('a manager makes, changes and deletes a team', async () => {
  const { user } = renderConsole('/people', mary);

  await user.click(await screen.findByRole('tab', { name: 'Teams' }, { timeout: 5_000 }));
  expect(await screen.findByText('No teams yet')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'New team' }));
  const adding = within(await screen.findByRole('dialog', { name: 'New team' }));
  await user.type(adding.getByLabelText(/Name/), 'South');
  await user.click(adding.getByLabelText('Reps', { selector: 'input' }));
  const reps = within(await screen.findByRole('listbox', { name: 'Reps' }));
  await user.click(await reps.findByRole('option', { name: 'Rob Rivera' }));
  await user.click(adding.getByRole('button', { name: 'Add team' }));
  expect(await screen.findByRole('cell', { name: 'Rob Rivera' })).toBeVisible();
  expect(db.teams).toMatchObject([{ name: 'South', members: ['rob'], manager: '' }]);

  await user.click(screen.getByRole('button', { name: 'Edit: South' }));
  const editing = within(await screen.findByRole('dialog', { name: 'Edit team' }));
  await user.clear(editing.getByLabelText(/Name/));
  await user.type(editing.getByLabelText(/Name/), 'West');
  await user.click(editing.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Delete: West' }));
  await user.click(await screen.findByRole('button', { name: 'Delete team' }));

  await waitFor(() => expect(db.teams).toEqual([]));
});

test('a team that a campaign uses stays, and the reason is shown', async () => {
  server.use(
    http.delete(url('/teams/:id'), () =>
      problem(
        409,
        'CONFLICT',
        'Leads go to this team in Solar roofs: choose other reps there first, then delete it',
      ),
    ),
  );
  const { user } = renderConsole('/people?tab=teams', mary);
  db.teams = [north];

  await user.click(await screen.findByRole('button', { name: 'Delete: North' }));
  await user.click(await screen.findByRole('button', { name: 'Delete team' }));

  expect(await screen.findByText(/Leads go to this team in Solar roofs/)).toBeVisible();
});

test("a campaign's leads can go to a team", async () => {
  const { user } = renderConsole('/campaigns/c-solar/edit', mary);
  db.teams = [north];

  await user.click(await screen.findByLabelText('Teams', { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'North' }));
  await user.click(screen.getByRole('button', { name: /Save/ }));

  await waitFor(() => expect(db.campaigns[0]?.teams).toEqual(['t-north']));
});
