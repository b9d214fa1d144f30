import { expect, test } from 'vitest';
import { originProblem } from './origin';

test.each([
  'https://www.example.com',
  'https://*.example.com',
  'https://example.com:8443',
  'HTTPS://münchen.example',
  'http://localhost:3000',
  '*',
])('%s may be an origin', (origin) => {
  expect(originProblem(origin, [])).toBeNull();
});

test.each([
  ['example.com', /^Begin/],
  ['https://example.com/form', /^An origin ends/],
  ['http://example.com', /^Only https/],
  ['https://*.com', /^Name a domain/],
  ['https://www.*.example.com', /^Write it/],
  ['https://known.example', /already/],
])('%s is refused in words', (origin, words) => {
  expect(originProblem(origin, ['https://known.example'])).toMatch(words);
});
