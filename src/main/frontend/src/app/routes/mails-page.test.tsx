import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { db } from '@/testing/db';
import { mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

test('a mail of unknown fate is sent again only after the risk was confirmed', async () => {
  const { user } = renderConsole('/mails', mary);

  const main = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(await main.findByRole('link', { name: 'Mails to decide 2' })).toBeVisible();
  expect(await screen.findAllByText('The sender stopped while sending')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Send again: Welcome for lead lead_ada' }));
  const dialog = await screen.findByRole('dialog', { name: 'Send this mail again?' });
  expect(within(dialog).getByText(/the lead gets it twice/)).toBeVisible();
  expect(db.decided).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Send again' }));

  expect(await screen.findByText('The mail goes out again.')).toBeVisible();
  expect(db.decided).toEqual(['u-1 resend']);
});

test('when the last one is decided the page says so and the count is gone', async () => {
  const { user } = renderConsole('/mails', mary);

  for (const [id, lead] of [
    ['u-1', 'lead_ada'],
    ['u-2', 'lead_alan'],
  ]) {
    await user.click(await screen.findByRole('button', { name: `Give up: Welcome for lead ${lead}` }));
    await user.click(await screen.findByRole('button', { name: 'Give up' }));
    await waitFor(() => expect(db.decided).toContain(`${id} abandon`));
  }

  expect(await screen.findByText('The fate of every mail is known')).toBeVisible();
  expect(db.decided).toEqual(['u-1 abandon', 'u-2 abandon']);
  const main = within(screen.getByRole('navigation', { name: 'Main' }));
  expect(main.getByRole('link', { name: 'Mails to decide' })).toBeVisible();
});

test('a rep has nothing to decide', async () => {
  renderConsole('/queue', rita);

  expect(await screen.findByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Mails to decide/ })).not.toBeInTheDocument();
});
