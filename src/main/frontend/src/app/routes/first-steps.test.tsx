import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryKeys } from '@/api/query-keys';
import { db } from '@/testing/db';
import { campaigns } from '@/testing/fixtures/campaigns';
import { abe, mary } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

const people = [...queryKeys.users, 'cards'];
const steps = () => screen.findByRole('region', { name: 'First steps' });
const withoutLeads = campaigns.map((each) => ({ ...each, lead_count: 0 }));

test('an administrator of an empty start is led from the organisation to a campaign', async () => {
  renderConsole('/', abe);
  db.people = db.people.filter(({ username }) => username === 'abe');
  db.campaigns = [];
  db.organisation = { ...db.organisation, name: null };

  const list = within(await steps());
  expect(list.getByRole('link', { name: 'Set up the organisation' })).toHaveAttribute(
    'href',
    '/organisation',
  );
  expect(list.getByRole('link', { name: 'Add people' })).toHaveAttribute('href', '/people?tab=accounts');
  expect(list.getByRole('link', { name: 'Make a campaign' })).toHaveAttribute('href', '/campaigns/new');
  expect(list.queryByRole('link', { name: 'Upload a sheet' })).not.toBeInTheDocument();
  expect(list.queryByText('Done')).not.toBeInTheDocument();
});

test('what is done is ticked, and leads come last', async () => {
  renderConsole('/campaigns', abe);
  db.campaigns = withoutLeads;

  const list = within(await steps());
  expect(list.getAllByText('Done')).toHaveLength(3);
  expect(list.getByRole('link', { name: 'Upload a sheet' })).toHaveAttribute('href', '/imports/new');
  expect(list.getByRole('link', { name: 'Enter one' })).toHaveAttribute('href', '/leads/new');
  expect(list.getByRole('link', { name: 'Publish a form' })).toHaveAttribute(
    'href',
    '/campaigns/c-solar?tab=forms',
  );
});

test('once there are leads the steps are gone', async () => {
  const { queryClient } = renderConsole('/campaigns', abe);

  expect(await screen.findByRole('link', { name: 'Solar roofs, autumn' })).toBeVisible();
  await waitFor(() => expect(queryClient.getQueryData(people)).toBeDefined());
  expect(screen.queryByRole('region', { name: 'First steps' })).not.toBeInTheDocument();
});

test('a manager, who adds nobody, is not asked to', async () => {
  const { queryClient } = renderConsole('/campaigns', mary);
  db.campaigns = [];

  expect(await screen.findByRole('link', { name: 'Make the first campaign' })).toBeVisible();
  expect(queryClient.getQueryState(people)).toBeUndefined();
  expect(screen.queryByRole('region', { name: 'First steps' })).not.toBeInTheDocument();
});
