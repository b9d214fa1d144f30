import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { ada, detailOf } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('number and birthday are shown only on a click that says it is recorded', async () => {
  let reads = 0;
  server.use(
    http.post(url('/leads/:id/financial'), () => {
      reads += 1;
      return HttpResponse.json({ ssn: '123-45-1234', date_of_birth: '1980-12-31', npv: null, offer: null });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan', mary);

  expect(await screen.findByText('•••-••-1234')).toBeVisible();
  expect(screen.getByText('••/••/1980')).toBeVisible();
  expect(screen.getByText(/recorded in the audit log/)).toBeVisible();
  expect(reads).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByText('123-45-1234')).toBeVisible();
  expect(screen.getByText('31 Dec 1980')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(await screen.findByText('•••-••-1234')).toBeVisible();
  expect(reads).toBe(1);
});

test('a rep sees the money, what is hidden as hidden, and nothing to show it with', async () => {
  renderConsole('/leads/lead_alan', rita);

  const money = within(await screen.findByRole('region', { name: 'Financial' }));
  expect(money.getByRole('button', { name: 'Change net present value: US$18,400.00' })).toBeVisible();
  expect(money.getByText('•••-••-1234')).toBeVisible();
  expect(money.getByRole('button', { name: 'Add offer' })).toBeVisible();
  expect(money.queryByRole('button', { name: 'Show' })).not.toBeInTheDocument();
});

test('the process is told in words beside the diagram', async () => {
  const { user } = renderConsole('/leads/lead_ada', rita);
  await user.click(await screen.findByRole('button', { name: 'Show diagram' }));

  expect(await screen.findByText('Lead received, Score lead, Choose rep')).toBeVisible();
  expect(screen.getAllByText('Answer the offer').length).toBeGreaterThan(0);
});

test('who can mend a process that stopped is led there, and nobody else', async () => {
  server.use(
    http.get(url('/leads/:id'), () =>
      HttpResponse.json({ ...detailOf(ada), process: { state: 'incident', current_steps: [] } }),
    ),
  );
  renderConsole('/leads/lead_ada', rita);
  expect(await screen.findByText(/Your manager can see why/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'See what can be done' })).not.toBeInTheDocument();
  cleanup();

  renderConsole('/leads/lead_ada', mary);
  expect(await screen.findByRole('link', { name: 'See what can be done' })).toHaveAttribute(
    'href',
    '/failures',
  );
});

test('a follow-up date and a mail of the rep stand in the history in words', async () => {
  const entry = {
    lead_id: 'lead_ada',
    description: null,
    performed_by_name: 'Rita Rep',
    created_at: '2026-01-05T10:00:00Z',
  };
  server.use(
    http.get(url('/leads/:id/activities'), () =>
      HttpResponse.json({
        items: [
          { ...entry, id: '2', activity_type: 'follow_up_set', metadata: { day: '2026-01-12' } },
          { ...entry, id: '1', activity_type: 'email_sent', metadata: {} },
        ],
        page: 0,
        size: 50,
        total: 2,
      }),
    ),
  );
  renderConsole('/leads/lead_ada?tab=history', rita);

  const entries = await screen.findByRole('list', { name: /Activities/ });
  expect(entries).toHaveTextContent('Follow-up dateOn 12 Jan 2026');
  expect(entries).toHaveTextContent('Email sent');
});

test('what was found out stands with its source, and what could not be with the reason', async () => {
  renderConsole('/leads/lead_alan', rita);

  const found = await screen.findByRole('table', { name: 'What was found out' });
  expect(found).toHaveTextContent('People in the company: 250');
  expect(found).toHaveTextContent('File of companies');
  expect(found).toHaveTextContent('Could not be found out: the company service did not answer');
});

test('routing is told in a sentence: who has it and why, and who could not be asked', async () => {
  renderConsole('/leads/lead_ada?tab=routing', mary);

  expect(
    await screen.findByText(/to Rita Rep: knows solar roofs, 3 open leads\. Ron Rossi is absent\./),
  ).toBeVisible();
});
