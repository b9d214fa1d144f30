import { afterEach, expect, test, vi } from 'vitest';
import { ConsentState } from './consent';
import { SHORTEST_MS } from './contact-form';
import { cookieLine } from './cookies';
import { h } from './dom';
import { enhancePage } from './page';
import { PageTime } from './tracking';

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a page is sent when it was open for as long as people take, from when it came', () => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockReturnValue(5_100);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ responseStart: 5_000 } as never]);
  const line = cookieLine({});
  line.setAttribute('data-baton-cookies', '');
  const form = h('form', {}, line);
  document.body.append(form);
  const submit = vi.spyOn(form, 'submit').mockImplementation(() => undefined);
  enhancePage({ consent: new ConsentState(), time: new PageTime() });

  form.dispatchEvent(new Event('submit', { cancelable: true }));

  vi.advanceTimersByTime(SHORTEST_MS - 101);
  expect(submit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(submit).toHaveBeenCalledOnce();
});
