import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { countryName, formatHidden, formatMoney, formatPhone, languageName } from './format';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['+12065550199', '+1 206 555 0199'],
  ['+442079460958', '+44 207 946 0958'],
  ['+352621123456', '+352 621 123 456'],
  ['in the evening', 'in the evening'],
])('a phone number is set for reading: %s', (phone, words) => {
  expect(formatPhone(phone)).toBe(words);
});

test.each([
  ['***-**-1234', '•••-••-1234'],
  ['1980-**-**', '••/••/1980'],
])('what is kept back looks like it: %s', (masked, words) => {
  expect(formatHidden(masked)).toBe(words);
});

test('codes become names, and what is no code stays', () => {
  expect(languageName('de')).toBe('German');
  expect(languageName('Klingon, mostly')).toBe('Klingon, mostly');
  expect(countryName('US')).toBe('United States');
  expect(countryName('Austria')).toBe('Austria');
});

test('a day is the same day wherever the reader is', async () => {
  vi.stubEnv('TZ', 'America/New_York');
  vi.resetModules();
  onTestFinished(() => void vi.resetModules()); // or files after this one would format as there
  const there = await import('./format');
  expect(there.formatDateTime('1980-12-31T00:00:00Z')).toBe('30 Dec 1980, 19:00');
  expect(there.formatDay('1980-12-31')).toBe('31 Dec 1980');
});

test.each([
  ['USD', 1234.5, /1,234\.50/],
  ['JPY', 1234, /1,234$/],
  ['KWD', 1.234, /1\.234$/],
])('money has the decimals of its currency: %s', (currency, amount, words) => {
  expect(formatMoney({ amount, currency })).toMatch(words);
});
