import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConsentState } from './consent';
import { http, HttpResponse } from 'msw';
import { server } from '@/testing/server';
import { PageTime, tellVisit, track } from './tracking';

const DAY = 24 * 3_600_000;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState({}, '', '/offer?utm_source=news&utm_medium=email&name=x#part');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

const kept = () => localStorage.length + sessionStorage.length;

test('before an answer, and after a no, nothing is kept and nothing is told', () => {
  const consent = new ConsentState();

  expect(track(consent, new PageTime())).toBeUndefined();
  consent.decline();

  expect(track(consent, new PageTime())).toBeUndefined();
  expect(new ConsentState().now).toBe('unasked');
  expect(kept()).toBe(0);
  expect(document.cookie).toBe('');
});

test('after a yes the visit is told, and known again', () => {
  const consent = new ConsentState();
  consent.accept();

  const first = track(consent, new PageTime());
  history.replaceState({}, '', '/other?utm_source=later');
  const second = track(new ConsentState(), new PageTime());

  expect(first).toMatchObject({ utm_source: 'news', utm_medium: 'email', return_visitor: false });
  expect(first?.landing_page_url).toMatch(/\/offer\?utm_source=news&utm_medium=email&name=x$/);
  expect(second).toMatchObject({
    visitor_id: first?.visitor_id,
    session_id: first?.session_id,
    utm_source: 'news',
  });
  sessionStorage.clear();
  expect(track(new ConsentState(), new PageTime())).toMatchObject({
    visitor_id: first?.visitor_id,
    return_visitor: true,
  });
});

test('taken back, everything is forgotten', () => {
  const consent = new ConsentState();
  consent.accept();
  track(consent, new PageTime());

  consent.decline();

  expect(consent.now).toBe('declined');
  expect(kept()).toBe(0);
});

test('neither the yes nor the visitor lasts longer than 13 months', () => {
  const consent = new ConsentState();
  consent.accept();
  const before = track(consent, new PageTime())?.visitor_id;

  vi.useFakeTimers({ now: Date.now() + 396 * DAY });
  const later = new ConsentState();
  expect(later.now).toBe('unasked');
  later.accept();

  expect(track(later, new PageTime())?.visitor_id).not.toBe(before);
});

test('Global Privacy Control is a no that no click undoes', () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  const consent = new ConsentState();

  consent.accept();

  expect(consent.now).toBe('declined');
  expect(track(consent, new PageTime())).toBeUndefined();
  expect(kept()).toBe(0);
});

test('a browser that keeps nothing breaks nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const consent = new ConsentState();

  consent.accept();

  expect(track(consent, new PageTime())?.visitor_id).toMatch(/^vis_/);
});

test('only the time counts in which the page was seen', () => {
  vi.useFakeTimers();
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const time = new PageTime();
  vi.advanceTimersByTime(5_000);
  visibility.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(60_000);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(2_000);

  expect(time.seconds).toBe(7);
  visibility.mockRestore();
});

test('who agreed and comes back in another session is told of once; nobody else is', async () => {
  const told: unknown[] = [];
  server.use(
    http.post('https://baton.example/v1/api/visits', async ({ request }) => {
      told.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const open = () => tellVisit(new ConsentState(), 'https://baton.example', 'c-roofs');
  open();
  const consent = new ConsentState();
  consent.accept();
  open();
  const visitor = track(consent, new PageTime())?.visitor_id;
  open();
  expect(told).toEqual([]);

  sessionStorage.clear();
  open();
  open();

  await vi.waitFor(() => expect(told).toEqual([{ campaign_id: 'c-roofs', visitor_id: visitor }]));
  expect(track(new ConsentState(), new PageTime())).toMatchObject({ return_visitor: true });
  consent.decline();
  sessionStorage.clear();
  open();
  expect(told).toHaveLength(1);
});
