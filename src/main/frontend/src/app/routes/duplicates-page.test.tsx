import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { comparison } from '@/testing/handlers/duplicates';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('two leads are found, compared field by field, merged after a confirmation and told apart again', async () => {
  const { user, router } = renderConsole('/duplicates', mary);

  expect(await screen.findByText('Same email and phone')).toBeVisible();
  await user.click(screen.getByRole('link', { name: /^Compare: Ada Lovelace/ }));
  expect(await screen.findByRole('heading', { name: 'Merge two leads', level: 1 })).toBeVisible();
  const phone = await screen.findByRole('row', { name: /^Phone/ });
  expect(within(phone).getAllByText('+1 202 555 0101')).toHaveLength(2);
  await user.click(within(phone).getByRole('radio', { name: 'Phone of the staying lead: +1 202 555 0103' }));
  expect(within(phone).getAllByText('+1 202 555 0103')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge these two leads?' });
  expect(db.mergeWishes).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/leads/lead_alan'));
  expect(db.mergeWishes).toEqual([
    {
      other_lead_id: 'lead_ada',
      fields: { company: 'other', phone: 'this' },
      assigned_to: null,
      across_campaigns: false,
    },
  ]);

  await user.click(await screen.findByRole('button', { name: 'Tell apart again' }));
  await user.click(await screen.findByRole('button', { name: 'Tell apart' }));
  expect(await screen.findByText(/Not the same person as/)).toBeVisible();
});

test('the address of a merged lead leads to the one that stays', async () => {
  const { router } = renderConsole('/queue', mary);
  await screen.findByRole('heading', { level: 1 });
  db.merged = { lead_ada: 'lead_alan' };
  await router.navigate({ to: '/leads/$leadId', params: { leadId: 'lead_ada' } });

  expect(await screen.findByRole('heading', { name: 'Alan Turing', level: 1 })).toBeVisible();
  expect(router.state.location.pathname).toBe('/leads/lead_alan');
});

test('who is not the same person is remembered, and that can be taken back', async () => {
  const { user, router } = renderConsole('/duplicates', mary);

  await user.click(await screen.findByRole('button', { name: /^Not the same person: Ada/ }));
  expect(await screen.findByText('No lead looks like another')).toBeVisible();
  await router.navigate({ to: '/leads/$leadId', params: { leadId: 'lead_ada' } });
  await user.click(await screen.findByRole('button', { name: 'Take back' }));
  expect(await screen.findByText(/May be the same person as/)).toBeVisible();
});

test('what must be decided first is asked for, and an obstacle is said', async () => {
  server.use(
    http.get(url('/leads/:id/merge'), () =>
      HttpResponse.json({ ...comparison, same_campaign: false, choice: ['rita', 'rob'] }),
    ),
  );
  const { user } = renderConsole('/leads/lead_alan/merge/lead_ada', mary);

  const merge = await screen.findByRole('button', { name: 'Merge' });
  expect(merge).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /keeps the person/ }));
  expect(merge).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /different campaigns/ }));
  expect(merge).toBeEnabled();
});

test('an obstacle is said in words', async () => {
  server.use(
    http.get(url('/leads/:id/merge'), () =>
      HttpResponse.json({
        ...comparison,
        obstacle: 'rob is working lead lead_ada; let that one stay instead',
      }),
    ),
  );
  renderConsole('/leads/lead_alan/merge/lead_ada', mary);

  expect(await screen.findByText(/let that one stay instead/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
  expect(screen.getByRole('link', { name: 'Let the other lead stay' })).toHaveAttribute(
    'href',
    '/leads/lead_ada/merge/lead_alan',
  );
});

test('a rep has neither the page nor the proposals', async () => {
  renderConsole('/leads/lead_ada', rita);

  expect(await screen.findByRole('heading', { name: 'Ada Lovelace', level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Duplicates' })).not.toBeInTheDocument();
  expect(screen.queryByText(/May be the same person/)).not.toBeInTheDocument();
});

test('birthdays are kept back until a manager asks for them', async () => {
  server.use(
    http.get(url('/leads/:id/merge'), () =>
      HttpResponse.json({
        ...comparison,
        differing: [
          {
            field: 'date_of_birth',
            this_value: '1980-**-**',
            other_value: '1980-**-**',
            chosen: 'this',
          },
        ],
      }),
    ),
  );
  const { user } = renderConsole('/leads/lead_alan/merge/lead_ada', mary);

  const row = await screen.findByRole('row', { name: /^Date of birth/ });
  expect(within(row).getAllByText('••/••/1980')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show birthday and SSN' }));

  expect((await within(row).findAllByText(/Dec.*1980/)).length).toBe(3);
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(within(row).getAllByText('••/••/1980')).toHaveLength(3);
});
