import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';

test('a rep chooses how to be told, and is told what is missing', async () => {
  const { user } = renderConsole('/queue', rita);

  await user.click(await screen.findByRole('button', { name: 'Rita Rep' }));
  await user.click(await screen.findByRole('menuitem', { name: 'My notifications' }));
  expect(await screen.findByRole('heading', { name: 'My notifications', level: 1 })).toBeVisible();
  expect(await screen.findByText('Each offer, to rita@company.example')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'E-mail' }));
  await user.click(screen.getByRole('checkbox', { name: 'Text message' }));
  await user.click(screen.getByRole('button', { name: 'Save notifications' }));
  await waitFor(() => expect(screen.getByLabelText('Mobile number')).toBeInvalid());

  await user.type(screen.getByLabelText('Mobile number'), '+14155552671');
  await user.click(screen.getByRole('button', { name: 'Save notifications' }));
  await waitFor(() =>
    expect(db.ownNotices).toMatchObject({ email: true, sms: true, phone: '+14155552671', quiet_from: '' }),
  );
});

test('where texts are not set up they cannot be chosen', async () => {
  server.use(
    http.get(url('/me/notifications'), () =>
      HttpResponse.json({ ...db.ownNotices, sms_possible: false, email_address: null }),
    ),
  );
  renderConsole('/notifications', rita);

  expect(await screen.findByRole('checkbox', { name: 'Text message' })).toBeDisabled();
  expect(screen.getByText('You have no e-mail address yet: an administrator adds it')).toBeVisible();
});

test("a manager says who is told of a campaign's new leads", async () => {
  let sent: unknown = null;
  server.use(
    http.patch(url('/campaigns/:id'), async ({ request }) => {
      sent = await request.json();
      return problem(400, 'VALIDATION_ERROR', 'Give e-mail addresses', 'notification_emails[1]');
    }),
  );
  const { user } = renderConsole('/campaigns/c-solar?tab=notices', mary);

  const addresses = await screen.findByLabelText('E-mail addresses', { selector: 'input' });
  await user.type(addresses, 'boss{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'C' }));
  await user.click(screen.getByRole('button', { name: 'Save who is told' }));

  await waitFor(() =>
    expect(sent).toEqual({
      notification_emails: ['sales@company.example', 'boss'],
      notification_grades: ['A', 'B', 'C'],
    }),
  );
  await waitFor(() => expect(addresses).toBeInvalid());
});
