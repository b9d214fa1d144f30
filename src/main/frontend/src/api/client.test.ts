import { expect, test } from 'vitest';
import { addressOf } from './client';

test('what a path names is put in, so that it cannot be another path', () => {
  expect(addressOf('/people/{username}/password', { path: { username: 'a/../b?c' } })).toBe(
    '/people/a%2F..%2Fb%3Fc/password',
  );
});

test('what is not asked for is left out', () => {
  expect(addressOf('/failures', { query: { page: 0, kind: undefined, state: null, q: '' } })).toBe(
    '/failures?page=0',
  );
  expect(addressOf('/failures', {})).toBe('/failures');
});
