import { SHORTEST_MS, type Visit } from './contact-form';
import { keepAsking } from './cookies';
import { track } from './tracking';

/** A hosted page works without this: with it, a visitor who agrees is known, and nothing is sent twice. */
export function enhancePage(visit: Visit) {
  const line = document.querySelector<HTMLElement>('[data-baton-cookies]');
  const form = line?.closest('form');
  if (!line || !form) return;
  keepAsking(line, visit.consent);
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
    fill(form, visit);
    const early = SHORTEST_MS - openFor();
    if (!event.defaultPrevented && early > 0) {
      event.preventDefault();
      setTimeout(() => form.submit(), early);
    }
  });
  // whoever comes back by the browser's button can send again
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

/** In milliseconds, from when the server had made the page: it counts from there. */
function openFor(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (navigation?.responseStart ?? 0);
}

/** What there is nothing to say of is not sent. */
function fill(form: HTMLFormElement, { consent, time }: Visit) {
  const tracking = track(consent, time) ?? {};
  for (const field of form.querySelectorAll<HTMLInputElement>('input[name^="tracking."]')) {
    const value = tracking[field.name.slice('tracking.'.length)];
    field.value = value === undefined ? '' : String(value);
    field.disabled = value === undefined;
  }
}
