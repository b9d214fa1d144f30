import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { ada, detailOf, leads } from '@/testing/fixtures/leads';
import { mary, rita } from '@/testing/fixtures/people';
import { url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

function sentTo(method: 'post' | 'patch', path: string): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http[method](url(path), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  return sent;
}

function shown(change: object) {
  server.use(
    http.get(url('/leads/:id'), ({ params }) => {
      const lead = leads.find((each) => each.lead_id === params.id);
      return HttpResponse.json({ ...detailOf(lead ?? ada), ...change });
    }),
  );
}

test('won asks what the deal is worth, and nothing else does', async () => {
  const sent = sentTo('post', '/leads/:id/outcome');
  shown({ allowed_statuses: ['proposal', 'closed_won'] });
  const { user } = renderConsole('/queue?tab=accepted', rita);

  await user.click(await screen.findByRole('button', { name: 'Record outcome for Alan Turing' }));
  const status = await screen.findByLabelText(/^Status/);
  expect(screen.queryByLabelText('Deal value')).not.toBeInTheDocument();
  await user.selectOptions(status, 'Closed, won');
  await user.type(screen.getByLabelText('Deal value'), '1500.5');
  await user.type(screen.getByLabelText('Currency'), 'eur');
  await user.click(screen.getByRole('button', { name: 'Save outcome' }));

  await waitFor(() =>
    expect(sent).toEqual([
      expect.objectContaining({ status: 'closed_won', deal_value: 1500.5, deal_currency: 'EUR' }),
    ]),
  );
});

test('who closes a lead past its tasks is asked, too', async () => {
  const sent = sentTo('patch', '/leads/:id');
  shown({ actions: ['edit'], allowed_statuses: ['proposal', 'closed_won'] });
  const { user } = renderConsole('/leads/lead_ada', mary);

  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change status' }));
  expect(screen.queryByLabelText('Deal value')).not.toBeInTheDocument();
  await user.selectOptions(within(screen.getByRole('dialog')).getByLabelText('Status'), 'Closed, won');
  await user.type(screen.getByLabelText('Deal value'), '700');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent).toEqual([{ status: 'closed_won', deal_value: 700, deal_currency: null }]));
});

test('the value of a won lead is corrected on its page', async () => {
  const sent = sentTo('patch', '/leads/:id');
  shown({ status: 'closed_won', deal_value: 900, deal_currency: 'USD' });
  const { user } = renderConsole('/leads/lead_ada', mary);

  expect(await screen.findByText(/900/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change the value' }));
  await user.clear(screen.getByLabelText('Deal value'));
  await user.type(screen.getByLabelText('Deal value'), '950');
  await user.click(screen.getByRole('button', { name: 'Save the value' }));

  await waitFor(() =>
    expect(sent).toEqual([{ deal_value: 950, deal_currency: 'USD', version: detailOf(ada).version }]),
  );
});

test('of two who correct the value the second one is shown both and chooses', async () => {
  shown({ status: 'closed_won', deal_value: 900, deal_currency: 'USD' });
  const sent: unknown[] = [];
  server.use(
    http.patch(url('/leads/:id'), async ({ request }) => {
      sent.push(await request.json());
      if (sent.length > 1) return HttpResponse.json({});
      shown({ status: 'closed_won', deal_value: 1000, deal_currency: 'USD', version: 9 });
      const meanwhile = { by: 'Abe Admin', at: new Date().toISOString(), fields: ['deal_value'] };
      return HttpResponse.json(
        { success: false, error: 'CONFLICT', message: 'Changed', code: 409, changed_meanwhile: meanwhile },
        { status: 409 },
      );
    }),
  );
  const { user } = renderConsole('/leads/lead_ada', mary);

  await user.click(await screen.findByRole('button', { name: 'Change the value' }));
  await user.clear(screen.getByLabelText('Deal value'));
  await user.type(screen.getByLabelText('Deal value'), '950');
  await user.click(screen.getByRole('button', { name: 'Save the value' }));

  const told = await screen.findByRole('alert', { name: /Abe Admin changed this/ });
  expect(told).toHaveTextContent(/Yours: .*950/);
  await waitFor(() => expect(told).toHaveTextContent(/Now: .*1,000/));
  await user.click(screen.getByRole('button', { name: 'Save mine' }));

  await waitFor(() => expect(sent[1]).toEqual({ deal_value: 950, deal_currency: 'USD', version: 9 }));
});
