import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('picked leads are assigned to the chosen reps, and the job is shown', async () => {
  const { user, router } = renderConsole('/leads', mary);
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Ada Lovelace' }));
  await user.click(screen.getByRole('checkbox', { name: 'Pick Alan Turing' }));
  expect(screen.getByText('2 leads picked')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Assign' }));
  const dialog = await screen.findByRole('dialog', { name: 'Assign: 2 leads' });
  await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
  expect(within(dialog).getByText('Choose a rep')).toBeVisible();
  await user.click(within(dialog).getByRole('checkbox', { name: 'Rob Rivera' }));
  await user.click(within(dialog).getByRole('checkbox', { name: /has accepted/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Assign' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/bulk-jobs/j-new'));
  expect(db.bulkWishes).toEqual([
    { lead_ids: ['lead_ada', 'lead_alan'], action: 'assign', assignees: ['rob'], also_accepted: true },
  ]);
});

test('all that match are taken as the filter, and the number is typed before they are deleted', async () => {
  const { user } = renderConsole('/leads?grade=A', mary);
  await user.click(await screen.findByRole('checkbox', { name: 'Pick all on this page' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog', { name: /^Delete/ });
  await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
  expect(db.bulkWishes).toEqual([]);
  expect(within(dialog).getByText(/the number of leads that will be deleted/)).toBeVisible();

  await user.type(within(dialog).getByRole('textbox', { name: /to confirm/ }), '1');
  await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
  await waitFor(() => expect(db.bulkWishes).toHaveLength(1));
});

test('what was picked is forgotten when the list is another one', async () => {
  const { user } = renderConsole('/leads', mary);
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Ada Lovelace' }));
  await user.selectOptions(screen.getByLabelText('Grade'), 'A hot');

  expect(await screen.findByText('0 leads picked')).toBeVisible();
});

test('picked leads are exported, and no others', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post(url('/leads/export'), async ({ request }) => {
      asked.push(await request.json());
      return problem(409, 'CONFLICT', 'Later.');
    }),
  );
  const { user } = renderConsole('/leads', mary);
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Ada Lovelace' }));
  await user.click(screen.getByRole('button', { name: 'Export picked' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export 1 lead' });
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));

  await waitFor(() =>
    expect(asked).toEqual([
      {
        q: null,
        sort: 'created_at,desc',
        lead_ids: ['lead_ada'],
        format: 'xlsx',
        include_financial: false,
      },
    ]),
  );
});

test('a rep picks nothing', async () => {
  renderConsole('/leads', rita);
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /Pick/ })).not.toBeInTheDocument();
});

test('a job says what it did not change and why, and is undone', async () => {
  const { user, router } = renderConsole('/bulk-jobs', mary);
  await user.click(await screen.findByRole('link', { name: 'Tag 2 leads: fair' }));
  expect(await screen.findByText('It bears this tag already: 1 lead')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Undo job' }));
  await user.click(await screen.findByRole('button', { name: 'Undo the job' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/bulk-jobs/j-undo'));
});

test('a running job is cancelled', async () => {
  const { user } = renderConsole('/leads', mary);
  await user.click(await screen.findByRole('checkbox', { name: 'Pick Ada Lovelace' }));
  await user.click(screen.getByRole('button', { name: 'Tag' }));
  await user.type(await screen.findByLabelText(/Tag name/), 'fair');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Tag' }));

  await user.click(await screen.findByRole('button', { name: 'Cancel job' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel the job' }));
  expect(await screen.findByText(/what was changed before stays/)).toBeVisible();
});
