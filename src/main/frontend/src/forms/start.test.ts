import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { server } from '@/testing/server';
import { optionsOf, origin, settings } from './fixtures';
import type { Options } from './options';
import { makeField } from './fields';
import { LeadParcel } from './lead';
import type { Field } from './settings';
import { start } from './start';

beforeEach(() => {
  localStorage.clear();
  server.use(http.get(`${origin}/v1/api/forms/c-roofs`, () => HttpResponse.json(settings)));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function place(more: Partial<Options> = {}) {
  const options = optionsOf(more);
  document.body.append(options.script);
  start(options);
}

/** What stands in the shadow of the form. */
async function shadow(): Promise<HTMLElement> {
  const inside = await vi.waitFor(() => {
    const root = document.querySelector('[data-baton-form]')?.shadowRoot;
    if (!root?.firstElementChild) throw new Error('not there yet');
    return root;
  });
  return inside as unknown as HTMLElement;
}

test('the form stands behind its script, in the words of the page', async () => {
  place({ words: { submit: 'Go', label_first_name: 'Your name' } });

  const form = within(await shadow());

  expect(form.getByLabelText('Your name')).toBeVisible();
  expect(form.getByRole('button', { name: 'Go' })).toBeVisible();
  expect(document.querySelector('script + [data-baton-form=inline]')).not.toBeNull();
});

test('a modal opens by its button, and by what the page names', async () => {
  const user = userEvent.setup();
  place({ kind: 'modal' });
  const root = await shadow();
  const dialog = root.querySelector('dialog');
  await user.click(within(root).getByRole('button', { name: 'Write to us' }));
  expect(dialog?.open).toBe(true);
  expect(dialog?.contains((root as unknown as ShadowRoot).activeElement)).toBe(true);
  await user.click(within(root).getByText('Close'));
  expect(dialog?.open).toBe(false);

  document.body.innerHTML = '<a id="ask" href="#x"><b>Ask</b></a>';
  place({ kind: 'modal', open: '#ask' });
  const other = await shadow();
  await user.click(within(document.body).getByText('Ask'));
  expect(other.querySelector('dialog')?.open).toBe(true);
  expect(within(other).queryByRole('button', { name: 'Write to us' })).not.toBeInTheDocument();
});

test('a form that cannot be had says so, and can be asked for again', async () => {
  const warning = vi.spyOn(console, 'warn').mockReturnValue();
  server.use(
    http.get(`${origin}/v1/api/forms/c-roofs`, () => new HttpResponse(null, { status: 503 }), { once: true }),
  );
  place({ lang: 'de' });
  const root = await shadow();

  await userEvent.click(within(root).getByRole('button', { name: 'Erneut versuchen' }));

  expect(await within(root).findByLabelText('First name')).toBeVisible();
  expect(warning).toHaveBeenCalledOnce();
});

test('a hosted page that is sent sooner than a person could waits a moment', () => {
  document.body.innerHTML = '<form><div data-baton-cookies hidden></div></form>';
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'], now: 0 });
  const submitted = vi.spyOn(HTMLFormElement.prototype, 'submit').mockReturnValue();
  place({ kind: 'page' });

  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(submitted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_500);
  expect(submitted).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('a hosted page is told of the visit with a yes only, and is sent once', async () => {
  document.body.innerHTML = `<form><input type="hidden" name="tracking.visitor_id" value="">
    <input type="hidden" name="tracking.utm_source" value="">
    <div data-baton-cookies hidden><button type="button" data-baton-do="accept">Accept</button></div></form>`;
  place({ kind: 'page' });
  const form = document.querySelector('form');
  const visitor = document.querySelector<HTMLInputElement>('[name="tracking.visitor_id"]');
  vi.spyOn(performance, 'now').mockReturnValue(60_000);
  const submit = () => {
    const event = new Event('submit', { cancelable: true });
    form?.dispatchEvent(event);
    return event.defaultPrevented;
  };

  expect(submit()).toBe(false);
  expect(visitor).toBeDisabled();
  expect(submit()).toBe(true);
  window.dispatchEvent(new Event('pageshow'));
  await userEvent.click(within(document.body).getByRole('button', { name: 'Accept' }));
  expect(submit()).toBe(false);
  expect(visitor?.value).toMatch(/^vis_/);
});

test('a field of the campaign is asked by its type, and sent under its key', async () => {
  const own = { autocomplete: 'off', max_length: 2000, required: false, options: [] };
  const fields: Field[] = [
    { ...own, name: 'own_0', path: 'custom_fields.built.on', label: 'Built on', kind: 'date' },
    { ...own, name: 'own_1', path: 'custom_fields.floors', label: 'Floors', kind: 'number' },
  ];
  server.use(
    http.get(`${origin}/v1/api/forms/c-roofs`, () =>
      HttpResponse.json({ ...settings, fields: [...settings.fields, ...fields] }),
    ),
  );
  place();
  const form = within(await shadow());

  expect(form.getByLabelText(/Built on/)).toHaveAttribute('type', 'date');
  expect(form.getByLabelText(/Floors/)).toHaveAttribute('inputmode', 'decimal');
  const filled = fields.map((field) => makeField(field, settings.words));
  filled.forEach(({ control }, index) => (control.value = ['2001-05-05', '3'][index] ?? ''));
  const { body } = new LeadParcel().of({
    settings,
    kind: 'inline',
    fields: filled,
    trap: '',
    secondsToFill: 3,
    tracking: undefined,
  });
  expect(JSON.parse(body)).toMatchObject({ custom_fields: { 'built.on': '2001-05-05', floors: '3' } });
});
