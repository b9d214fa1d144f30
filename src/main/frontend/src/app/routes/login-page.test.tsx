import { screen } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { rita } from '@/testing/fixtures/people';
import { problem, url } from '@/testing/handlers/respond';
import { renderConsole } from '@/testing/render-console';
import { server } from '@/testing/server';
import { isElsewhere, loginSearch } from '../search';

test('a person signs in and comes back to the page they asked for', async () => {
  const { user, router } = renderConsole('/leads?grade=A', null);

  await user.type(await screen.findByLabelText(/^User name/), 'mary');
  await user.type(screen.getByLabelText(/^Password/), 'secret');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'Leads', level: 1 })).toBeVisible();
  expect(router.state.location.search).toEqual({ grade: 'A' });
});

test('a wrong password is told in the words of the server', async () => {
  const { user } = renderConsole('/login', null);

  await user.type(await screen.findByLabelText(/^User name/), 'mary');
  await user.type(screen.getByLabelText(/^Password/), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('User name or password is wrong');
});

test('no other site can be named as the page to come back to', async () => {
  const { user, router } = renderConsole('/login?redirect=%2F%2Fevil.example', null);

  await user.type(await screen.findByLabelText(/^User name/), 'rita');
  await user.type(screen.getByLabelText(/^Password/), 'secret');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  expect(router.state.location.pathname).toBe('/queue');
});

test('Tasklist and Cockpit are pages to come back to, and no address that only looks like them', () => {
  expect(loginSearch({ next: '/camunda/app/tasklist/default/' }).redirect).toBe(
    '/camunda/app/tasklist/default/',
  );
  expect(isElsewhere('/camunda/app/tasklist/default/')).toBe(true);
  expect(isElsewhere('/leads')).toBe(false);
  expect(loginSearch({ next: '//evil.example/camunda/' }).redirect).toBeUndefined();
});

test('an ended session leads to sign-in and says so', async () => {
  server.use(http.get(url('/queue'), () => problem(401, 'UNAUTHORIZED', 'Sign in first.')));
  const { router } = renderConsole('/queue?tab=accepted', rita);

  expect(await screen.findByText('Your session has ended')).toBeVisible();
  expect(router.state.location.search).toMatchObject({ redirect: '/queue?tab=accepted' });
});
