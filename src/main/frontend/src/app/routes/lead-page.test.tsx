import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('financial values are unmasked only on a click that says it is recorded', async () => {
  let reads = 0;
  server.use(
    http.post(url('/leads/:id/financial'), () => {
      reads += 1;
      return HttpResponse.json({ ssn: '123-45-1234', npv: null, offer: null });
    }),
  );
  const { user } = renderConsole('/leads/lead_alan?tab=financial', mary);

  expect(await screen.findByText('***-**-1234')).toBeVisible();
  expect(screen.getByText(/recorded in the audit log/)).toBeVisible();
  expect(reads).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Reveal' }));
  expect(await screen.findByText('123-45-1234')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(await screen.findByText('***-**-1234')).toBeVisible();
  expect(reads).toBe(1);
});

test('without the permission there is nothing to reveal with', async () => {
  renderConsole('/leads/lead_alan?tab=financial', rita);

  expect(await screen.findByText('***-**-1234')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Reveal' })).not.toBeInTheDocument();
});

test('the process is told in words beside the diagram', async () => {
  renderConsole('/leads/lead_ada?tab=process', rita);

  expect(await screen.findByText('Lead received, Score lead, Choose rep')).toBeVisible();
  expect(screen.getAllByText('Answer the offer').length).toBeGreaterThan(0);
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
