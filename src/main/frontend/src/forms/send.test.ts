import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { server } from '@/testing/server';
import { origin } from './fixtures';
import { send } from './send';

const url = `${origin}/v1/api/leads`;
const parcel = { url, body: '{}', key: 'k-1', token: 'bct_x' };
const again = vi.fn();
let seen: { key: string | null; token: string | null; at: number }[] = [];

beforeEach(() => {
  seen = [];
  again.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each answer once, the last one for ever. */
function answers(...all: (() => Response)[]) {
  server.use(
    http.post(url, ({ request }) => {
      const { headers } = request;
      seen.push({
        key: headers.get('Idempotency-Key'),
        token: headers.get('X-Campaign-Token'),
        at: Date.now(),
      });
      return (all.length > 1 ? all.shift() : all[0])?.() ?? HttpResponse.error();
    }),
  );
}

async function outcome() {
  const sent = send(parcel, again);
  let done = false;
  void sent.finally(() => (done = true));
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(250);
    expect(done).toBe(true);
  }, 10_000);
  return sent;
}

const envelope =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  () =>
    HttpResponse.json(body, { status, headers });

test('a lead on the way gets lost, and is sent again under the same key', async () => {
  answers(
    () => HttpResponse.error(),
    envelope(503, {}, { 'Retry-After': '2' }),
    envelope(201, { next_steps: { contact_method: 'email' } }),
  );

  expect(await outcome()).toEqual({ kind: 'taken', next: { contact_method: 'email' } });
  expect(seen.map(({ key, token }) => [key, token])).toEqual(Array(3).fill(['k-1', 'bct_x']));
  expect(again).toHaveBeenCalledTimes(2);
  expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  expect((seen[2]?.at ?? 0) - (seen[1]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
});

test('after four tries it is for the person to try again', async () => {
  answers(() => HttpResponse.error());

  expect(await outcome()).toEqual({ kind: 'failed' });
  expect(seen).toHaveLength(4);
});

test('a short wait is kept, a long one told', async () => {
  answers(envelope(429, {}, { 'Retry-After': '3' }), envelope(429, {}, { 'Retry-After': '42' }));

  expect(await outcome()).toEqual({ kind: 'wait', seconds: 42 });
  expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(3_000);
});

test('what another try would not better is told at once', async () => {
  answers(
    envelope(400, {
      error: 'VALIDATION_ERROR',
      message: 'Invalid',
      field: 'contact.email',
      errors: [{ field: 'contact.phone', message: 'No phone' }],
    }),
  );
  expect(await outcome()).toEqual({
    kind: 'invalid',
    errors: [
      { field: 'contact.email', message: 'Invalid' },
      { field: 'contact.phone', message: 'No phone' },
    ],
  });
  answers(envelope(409, { error: 'DUPLICATE_LEAD' }));
  expect(await outcome()).toEqual({ kind: 'duplicate' });
  answers(envelope(409, { error: 'CONFLICT' }));
  expect(await outcome()).toEqual({ kind: 'closed' });
  answers(envelope(403, { error: 'FORBIDDEN', message: 'Not from here' }));
  expect(await outcome()).toEqual({ kind: 'refused', message: 'Not from here' });
  expect(again).not.toHaveBeenCalled();
});
