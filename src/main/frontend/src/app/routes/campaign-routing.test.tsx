import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { mary } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

const page = '/campaigns/c-solar?tab=routing';

test('a manager names the rep who is asked first', async () => {
  let sent: unknown = null;
  server.use(
    http.patch(url('/campaigns/:id'), async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({});
    }),
  );
  const { user } = renderConsole(page, mary);

  await user.selectOptions(await screen.findByLabelText('Asked first'), 'Rita Rep');
  await user.click(screen.getByRole('button', { name: 'Save routing' }));

  expect(await screen.findByText('Saved: it counts from now on.')).toBeVisible();
  expect(sent).toEqual({ auto_assign: true, assigned_to: 'rita' });
});

test('where leads are assigned by hand nobody is asked first', async () => {
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('switch', { name: /^Offer leads to reps/ }));

  expect(screen.getByLabelText('Asked first')).toBeDisabled();
});

test("the server's word on a rep stands at the field", async () => {
  server.use(
    http.patch(url('/campaigns/:id'), () =>
      problem(400, 'VALIDATION_ERROR', 'There is no such rep', 'assigned_to'),
    ),
  );
  const { user } = renderConsole(page, mary);

  await user.click(await screen.findByRole('button', { name: 'Save routing' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such rep');
  expect(screen.getByLabelText('Asked first')).toBeInvalid();
});
