import { screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { localDay } from '@/lib/format';
import { queryKeys } from '@/api/query-keys';
import { db } from '@/testing/db';
import { alan, hedy, minutesFromNow } from '@/testing/fixtures/leads';
import { rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('a rep accepts a lead and it moves to the accepted ones at once', async () => {
  server.use(http.post(url('/leads/:id/accept'), () => delay('infinite')));
  const { user } = renderConsole('/queue', rita);

  await user.click(await screen.findByRole('button', { name: 'Accept Ada Lovelace' }));

  expect(await screen.findByRole('tab', { name: 'Accepted (2)' })).toBeVisible();
  expect(screen.queryByRole('article', { name: 'Ada Lovelace' })).not.toBeInTheDocument();
});

test('a lead that went to somebody else comes back with the reason', async () => {
  server.use(http.post(url('/leads/:id/accept'), () => problem(409, 'CONFLICT', 'Rob Rivera has it now.')));
  const { user } = renderConsole('/queue', rita);

  await user.click(await screen.findByRole('button', { name: 'Accept Ada Lovelace' }));

  expect(await screen.findByText('Rob Rivera has it now.')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Pending (2)' })).toBeVisible();
});

test('a decline needs a reason', async () => {
  let sent: unknown;
  server.use(
    http.post(url('/leads/:id/decline'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole('/queue', rita);

  await user.click(await screen.findByRole('button', { name: 'Decline Grace Hopper' }));
  const dialog = await screen.findByRole('dialog', { name: 'Decline Grace Hopper' });
  await user.click(within(dialog).getByRole('button', { name: 'Decline lead' }));
  expect(within(dialog).getByText('Choose a reason')).toBeVisible();
  expect(sent).toBeUndefined();

  await user.click(within(dialog).getByRole('radio', { name: 'Another reason' }));
  await user.type(within(dialog).getByLabelText(/^Details/), 'On leave');
  await user.click(within(dialog).getByRole('button', { name: 'Decline lead' }));
  await waitFor(() => expect(sent).toEqual({ reason: 'On leave' }));
});

test('little time left is said in words', async () => {
  renderConsole('/queue', rita);

  const lead = await screen.findByRole('article', { name: 'Grace Hopper' });
  expect(within(lead).getByRole('timer')).toHaveTextContent('Hurry');
});

test('an outcome offers only the statuses the server allows', async () => {
  let sent: unknown;
  server.use(
    http.post(url('/leads/:id/outcome'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole('/queue?tab=accepted', rita);

  await user.click(await screen.findByRole('button', { name: 'Record outcome for Alan Turing' }));
  const status = await screen.findByLabelText(/^Status/);
  expect(
    within(status)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Contacted', 'Qualified', 'Proposal', 'Closed, lost']);
  await user.selectOptions(status, 'Qualified');
  await user.type(screen.getByLabelText('Note'), 'Wants a visit');
  await user.click(screen.getByRole('checkbox', { name: /Lead answered/ }));
  await user.click(screen.getByRole('button', { name: 'Save outcome' }));

  await waitFor(() =>
    expect(sent).toEqual({
      status: 'qualified',
      contact: 'call',
      note: 'Wants a visit',
      follow_up_date: localDay(minutesFromNow(7 * 24 * 60)),
      lead_answered: true,
      deal_value: null,
      deal_currency: null,
    }),
  );
});

test('a more urgent offer that comes in does not take over the dialog of another', async () => {
  let declined: unknown;
  server.use(
    http.post(url('/leads/:id/decline'), ({ params }) => {
      declined = params.id;
      return HttpResponse.json({});
    }),
  );
  const { user, queryClient } = renderConsole('/queue', rita);
  await user.click(await screen.findByRole('button', { name: 'Decline Grace Hopper' }));
  const dialog = await screen.findByRole('dialog', { name: 'Decline Grace Hopper' });
  await user.click(within(dialog).getByRole('radio', { name: 'I know this client' }));

  const urgent = { offered_at: minutesFromNow(0), answer_by: minutesFromNow(1), lead: hedy, note: null };
  db.queue = { ...db.queue, pending: [urgent, ...db.queue.pending], pending_total: 3 };
  await queryClient.invalidateQueries({ queryKey: queryKeys.queue });
  expect(await screen.findByText('Pending (3)')).toBeInTheDocument();
  const still = screen.getByRole('dialog', { name: 'Decline Grace Hopper' });
  await user.click(within(still).getByRole('button', { name: 'Decline lead' }));

  await waitFor(() => expect(declined).toBe('lead_grace'));
});

test('an accepted lead without a follow-up date says since when it is theirs', async () => {
  renderConsole('/queue?tab=accepted', rita);
  db.queue = {
    ...db.queue,
    accepted: [{ since: minutesFromNow(-10), lead: { ...alan, follow_up_date: null, follow_up_day: null } }],
  };

  expect(await screen.findByText('Since 10 min ago')).toBeVisible();
});

test('a queue that is longer than what is shown says so', async () => {
  renderConsole('/queue', rita);
  db.queue = { ...db.queue, pending_total: 33_333 };

  expect(await screen.findByText(/Shown here are 2 of 33,333/)).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Pending (33,333)' })).toBeVisible();
  expect(screen.queryByText(/Shown here are 1 of/)).not.toBeInTheDocument();
});

test('a manager’s note is shown in its words', async () => {
  renderConsole('/queue?tab=updates', rita);

  expect(await screen.findByText('added a note')).toBeVisible();
  expect(screen.getByText('He called the office: please ring back before Friday.')).toBeVisible();
});

test('a follow-up date is the day where the rep is', () => {
  vi.stubEnv('TZ', 'Pacific/Auckland');
  expect(localDay('2026-11-25T20:00:00Z')).toBe('2026-11-26');
  vi.unstubAllEnvs();
});

test('what a manager wrote about a lead stands on its offer', async () => {
  renderConsole('/queue', rita);
  expect(await screen.findByText(/Ask for her partner/)).toBeVisible();
  expect(screen.getByText('Mary Manager')).toBeVisible();
});
