import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { mary } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('filters, lists and sorting stand in the URL and change what is shown', async () => {
  const { user, router } = renderConsole('/leads', mary);

  await user.selectOptions(await screen.findByLabelText('Grade'), 'A hot');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Alan Turing' })).not.toBeInTheDocument());
  expect(screen.getByRole('link', { name: 'Ada Lovelace' })).toBeVisible();

  await user.click(screen.getByRole('tab', { name: /^Hot/ }));
  await user.click(screen.getByRole('button', { name: 'Grade' }));
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ grade: 'A', category: 'hot', sort: 'lead_score,desc' }),
  );
});

test('what a person searches for does not stand in the URL', async () => {
  const { user, router } = renderConsole('/leads', mary);

  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'hedy');

  await waitFor(() => expect(screen.queryByRole('link', { name: 'Ada Lovelace' })).not.toBeInTheDocument());
  expect(screen.getByRole('link', { name: 'Hedy Lamarr' })).toBeVisible();
  expect(router.state.location.href).toBe('/leads');
});

test('what is found past the chosen campaign is offered, and the empty list says what a search finds', async () => {
  const { user, router } = renderConsole('/leads?campaign_id=c-none', mary);
  expect(await screen.findByText('No lead fits')).toBeVisible();
  expect(screen.queryByRole('button', { name: /found in all/ })).not.toBeInTheDocument();

  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'hedy');
  expect(screen.getByText(/names by their first letters/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Show 1 found in all campaigns' }));

  expect(await screen.findByRole('link', { name: 'Hedy Lamarr' })).toBeVisible();
  expect(router.state.location.href).toBe('/leads');
});

test('Back from a lead keeps the tag and what was searched for', async () => {
  const { user, router } = renderConsole('/leads', mary);

  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'ada');
  await user.type(screen.getByRole('textbox', { name: 'Tag' }), 'fair');
  await waitFor(() => expect(router.state.location.search).toEqual({ tag: 'fair' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Hedy Lamarr' })).not.toBeInTheDocument());
  await user.click(screen.getByRole('link', { name: 'Ada Lovelace' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Ada Lovelace/ })).toBeVisible();

  router.history.back();

  expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveValue('ada');
  expect(screen.getByRole('textbox', { name: 'Tag' })).toHaveValue('fair');
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Hedy Lamarr' })).not.toBeInTheDocument();
  expect(router.state.location.href).toBe('/leads?tag=fair');

  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByRole('link', { name: 'Hedy Lamarr' })).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  expect(screen.getByRole('textbox', { name: 'Tag' })).toHaveValue('');
});

test('each list shows how many leads it has', async () => {
  renderConsole('/leads', mary);

  const lists = await screen.findByRole('tablist', { name: 'Lead lists' });
  expect(await within(lists).findByRole('tab', { name: 'All 4' })).toBeVisible();
  expect(within(lists).getByRole('tab', { name: 'Warm 1' })).toBeVisible();
});

test('an error says what went wrong and can be tried again', async () => {
  server.use(
    http.post(url('/leads/search'), () => problem(500, 'INTERNAL', 'The database is away.'), { once: true }),
  );
  const { user } = renderConsole('/leads', mary);

  expect(await screen.findByText('The database is away.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeVisible();
});
