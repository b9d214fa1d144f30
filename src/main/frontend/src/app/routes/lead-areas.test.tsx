import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { ada, alan, detailOf } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

function withLead(changes: object) {
  server.use(http.get(url('/leads/:id'), () => HttpResponse.json({ ...detailOf(alan), ...changes })));
}

test('the stage is told in words, and marked as the one the lead stands at', async () => {
  renderConsole('/leads/lead_alan', rita);

  const stages = within(await screen.findByRole('list', { name: 'Stages' }));
  expect(stages.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    'Done: New',
    'Contacted',
    'Qualified',
    'Proposal',
    'Won',
  ]);
  expect(stages.getByText('Contacted')).toHaveAttribute('aria-current', 'step');
});

test('a lost lead is not told to have been won or to have gone through the stages', async () => {
  withLead({ status: 'closed_lost' });
  renderConsole('/leads/lead_alan', rita);

  const stages = within(await screen.findByRole('list', { name: 'Stages' }));
  expect(stages.getByText('Lost')).toHaveAttribute('aria-current', 'step');
  expect(stages.queryByText('Done:', { exact: false })).not.toBeInTheDocument();
});

test('the score says what was earned, what was missed and what would raise the grade', async () => {
  renderConsole('/leads/lead_alan', rita);

  const score = within(await screen.findByRole('region', { name: 'Score' }));
  expect(await score.findByText('5 points to A')).toBeVisible();
  expect(score.getByText('Would help: a service we offer (+10), phone number (+5)')).toBeVisible();
  expect(score.getByText('5 of 15')).toBeVisible();
  expect(score.getByText('+10')).toBeVisible();
  expect(score.getByText('Phone: 0 of 5')).toBeVisible();
});

test('a manager reassigns in three clicks, with a reason if they like', async () => {
  let sent: unknown;
  server.use(
    http.post(url('/leads/:id/reassign'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  withLead({ actions: ['reassign', 'edit'] });
  const { user } = renderConsole('/leads/lead_alan', mary);

  await user.click(await screen.findByRole('button', { name: 'Reassign' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Reassign Alan Turing' }));
  await user.click(await dialog.findByRole('radio', { name: /Rob Rivera/ }));
  expect(dialog.queryByRole('radio', { name: /Rita Rep/ })).not.toBeInTheDocument();
  await user.type(dialog.getByLabelText('Reason'), 'Speaks German');
  await user.click(dialog.getByRole('button', { name: 'Reassign lead' }));

  expect(await screen.findByText('The lead is reassigned.')).toBeVisible();
  expect(sent).toEqual({ assignee: 'rob', reason: 'Speaks German' });
});

test('who may not reassign is not offered it', async () => {
  renderConsole('/leads/lead_alan', rita);

  expect(await screen.findByRole('region', { name: 'Owner' })).toHaveTextContent('Rita Rep');
  expect(screen.queryByRole('button', { name: 'Reassign' })).not.toBeInTheDocument();
});

test('the menu offers the status that may follow, and says what closing does', async () => {
  let sent: unknown;
  server.use(
    http.patch(url('/leads/:id'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ lead_id: 'lead_alan', changed: ['status'], warnings: [] });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan', rita);

  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change status' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change status' }));
  await user.selectOptions(dialog.getByLabelText('Status'), 'closed_lost');
  expect(dialog.getByText(/Closing ends open offers/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(sent).toEqual({ status: 'closed_lost' });
});

test('until a rep has accepted a lead there is nothing to edit', async () => {
  server.use(http.get(url('/leads/:id'), () => HttpResponse.json(detailOf(ada))));
  renderConsole('/leads/lead_ada', rita);

  expect(await screen.findByRole('region', { name: 'Contact' })).toHaveTextContent('+1 202 555 0101');
  expect(
    screen.queryByRole('button', { name: /^(Change|Add) (phone|city|company)/ }),
  ).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'More' })).not.toBeInTheDocument();
});

test('a manager reopens a closed lead', async () => {
  let asked = 0;
  server.use(
    http.post(url('/leads/:id/reopen'), () => {
      asked += 1;
      return HttpResponse.json({});
    }),
  );
  withLead({ status: 'closed_won', actions: ['reopen', 'edit'] });
  const { user } = renderConsole('/leads/lead_alan', mary);

  await user.click(await screen.findByRole('button', { name: 'Reopen' }));
  expect(await screen.findByText(/The value of the deal is removed/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reopen lead' }));

  expect(await screen.findByText('The lead is open again.')).toBeVisible();
  expect(asked).toBe(1);
});
