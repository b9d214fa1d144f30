import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { mary, rita } from '@/testing/fixtures/people';
import { leads } from '@/testing/fixtures/leads';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('each figure opens the leads that it counts', async () => {
  renderConsole('/campaigns/c-solar', mary);

  const to = async (name: string) =>
    Object.fromEntries(
      new URL((await screen.findByRole<HTMLAnchorElement>('link', { name })).href).searchParams,
    );
  expect(await to('Processed')).toEqual({ campaign_id: 'c-solar', progress: 'processed' });
  expect(await to('Accepted, not begun')).toEqual({ campaign_id: 'c-solar', progress: 'accepted' });
  expect(await to('Hot')).toEqual({ campaign_id: 'c-solar', category: 'hot' });
  expect(await to('Timed out')).toEqual({ campaign_id: 'c-solar', answer: 'timed_out' });
});

test('a rep, whose lists hold only their own leads, sees figures that open nothing', async () => {
  renderConsole('/campaigns/c-solar', rita);

  expect(await screen.findByText('Accepted, not begun')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Accepted, not begun' })).not.toBeInTheDocument();
});

test('an offer that was declined stands with its reason and where the lead is now', async () => {
  const asked: string[] = [];
  server.use(
    http.get(url('/refused-offers'), ({ request }) => {
      asked.push(new URL(request.url).search);
      const item = {
        lead: { ...leads[0], assigned_to: 'rob', status: 'contacted' },
        username: 'rita',
        display_name: 'Rita Rep',
        answer: 'declined',
        reason: 'Too far away',
        offered_at: '2026-11-30T09:00:00Z',
        answered_at: '2026-11-30T10:00:00Z',
        times: 2,
        held_by: 'Rob Rivera',
      };
      return HttpResponse.json({ items: [item], page: 0, size: 50, total: 1 });
    }),
  );
  const { user } = renderConsole('/refused-offers?answer=declined', mary);

  const row = (await screen.findByText('Too far away')).closest('tr') as HTMLElement;
  expect(within(row).getByText('With Rob Rivera')).toBeVisible();
  expect(asked[0]).toContain('answer=declined');
  expect(asked[0]).toContain('sort=answered_at');
  await user.selectOptions(screen.getByLabelText('Answer'), 'All');
  expect(asked.at(-1)).not.toContain('answer=');
});
