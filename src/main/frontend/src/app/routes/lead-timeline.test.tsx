import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { activities } from '@/testing/fixtures/activities';
import { rita } from '@/testing/fixtures/people';
import { pageOf, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('Ctrl+Enter adds what is written, as what it is', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post(url('/leads/:id/activities'), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(activities[0], { status: 201 });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  const box = within(await screen.findByRole('form', { name: 'Add to the history' }));
  await user.selectOptions(box.getByLabelText('Kind'), 'Call');
  await user.type(box.getByLabelText('What happened'), 'Wants an offer{Control>}{Enter}{/Control}');

  expect(await screen.findByText('Added to the history.')).toBeVisible();
  expect(sent).toEqual([{ activity_type: 'call_made', description: 'Wants an offer' }]);
  expect(box.getByLabelText('What happened')).toHaveValue('');
});

test('nothing written is nothing added', async () => {
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'Add to history' }));
  expect(screen.getByText('Write what happened')).toBeVisible();
});

test('a draft is there again after a look at other pages', async () => {
  const { user, router } = renderConsole('/leads/lead_alan', rita);

  await user.type(await screen.findByLabelText('What happened'), 'Half a sentence');
  await router.navigate({ to: '/leads' });
  expect(await screen.findByRole('heading', { name: 'Leads' })).toBeVisible();
  await router.navigate({ to: '/leads/$leadId', params: { leadId: 'lead_ada' } });
  expect(await screen.findByLabelText('What happened')).toHaveValue('');
  await router.navigate({ to: '/leads/$leadId', params: { leadId: 'lead_alan' } });

  expect(await screen.findByLabelText('What happened')).toHaveValue('Half a sentence');
});

test('the timeline is narrowed by kind, and says when there is nothing of it', async () => {
  server.use(
    http.get(url('/leads/:id/activities'), ({ request }) =>
      HttpResponse.json(pageOf(new URL(request.url).searchParams.get('kind') === 'score' ? [] : activities)),
    ),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText('Lead created')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Score' }));
  expect(await screen.findByText('Nothing of this kind yet.')).toBeVisible();
  expect(screen.queryByText('Lead created')).not.toBeInTheDocument();
});

test.each([
  [{ score_before: 55, score: 70, grade_before: 'C', grade: 'B' }, 'Score 55 → 70, C → B'],
  [{ score_before: 55, score: 58, grade_before: 'C', grade: 'C' }, 'Score 55 → 58, C'],
  [{ score_before: 55, score: 55, grade_before: 'C', grade: 'C' }, 'Score 55, C, as before'],
  [{ score: 55, grade: 'C' }, 'Score 55, C'],
])('a scoring tells the old score and the new one: %o', async (metadata, words) => {
  const [first] = activities;
  server.use(
    http.get(url('/leads/:id/activities'), () =>
      HttpResponse.json(pageOf([{ ...first, activity_type: 'scored', description: null, metadata }])),
    ),
  );
  renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByText(words)).toBeVisible();
});
