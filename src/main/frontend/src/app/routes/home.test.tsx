import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Me } from '@/api/schemas';
import { ann, mary, rita } from '@/testing/fixtures/people';
import { renderConsole } from '@/testing/render-console';

const starts: [Me, string][] = [
  [rita, 'Queue'],
  [mary, 'Campaigns'],
  [ann, 'Campaigns'],
];

test.each(starts)('a person starts with what is most theirs to do', async (me, heading) => {
  renderConsole('/', me);

  expect(await screen.findByRole('heading', { name: heading, level: 1 })).toBeVisible();
});

test('an address that does not exist says so and leads back', async () => {
  renderConsole('/nowhere', rita);

  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/');
});

test('a page that is not for the role says whose it is', async () => {
  renderConsole('/refused', rita);

  expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/');
});
