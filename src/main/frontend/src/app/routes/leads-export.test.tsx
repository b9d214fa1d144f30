import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { mary, rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

const saved: { name: string; file: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  let latest = new Blob();
  URL.createObjectURL = (file) => {
    latest = file as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: latest });
  });
});

test('saves exactly the list that is shown, in the chosen format', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post(url('/leads/export'), async ({ request }) => {
      asked.push(await request.clone().json());
    }),
  );
  const { user } = renderConsole('/leads?grade=A&page=1', mary);
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'ada');
  expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled());

  await user.click(screen.getByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export 1 lead' });
  await user.click(within(dialog).getByRole('radio', { name: 'CSV' }));
  await user.click(within(dialog).getByRole('checkbox', { name: /SSN/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));

  expect(await screen.findByText('leads-2026-11-21.csv was saved')).toBeVisible();
  expect(saved.map((each) => each.name)).toEqual(['leads-2026-11-21.csv']);
  expect(await saved[0]?.file.text()).toBe('Last name\r\nLovelace');
  expect(asked).toEqual([
    { q: 'ada', grade: 'A', sort: 'created_at,desc', format: 'csv', include_financial: true },
  ]);
});

test('offers SSN and money only to those who may see them', async () => {
  const { user } = renderConsole('/leads', rita);

  await user.click(await screen.findByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog');

  expect(within(dialog).queryByRole('checkbox')).not.toBeInTheDocument();
});

test('says why nothing was saved', async () => {
  server.use(http.post(url('/leads/export'), () => problem(409, 'CONFLICT', 'Several exports are running.')));
  const { user } = renderConsole('/leads', mary);

  await exportNow(user);

  expect(await screen.findByText('Several exports are running.')).toBeVisible();
  expect(saved).toEqual([]);
});

test('saves nothing of a file that breaks off', async () => {
  const broken = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('Last name'));
      stream.error(new TypeError('cut'));
    },
  });
  server.use(http.post(url('/leads/export'), () => new HttpResponse(broken)));
  const { user } = renderConsole('/leads', mary);

  await exportNow(user);

  expect(await screen.findByText(/broke off half way/)).toBeVisible();
  expect(saved).toEqual([]);
});

async function exportNow(user: ReturnType<typeof renderConsole>['user']) {
  await waitFor(() => expect(screen.getByRole('button', { name: 'Export' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Export' }));
}
