import { h } from './dom';
import type { Words } from './options';
import type { Field, Settings } from './settings';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const CONSENT = 'form_metadata.consent_given';

/** One field with its label and, when it is wrong, what is wrong with it. */
export class FormField {
  readonly element: HTMLElement;
  readonly control: Control;
  readonly #error: HTMLElement;

  constructor(
    readonly path: string,
    readonly required: boolean,
    control: Control,
    element: HTMLElement,
  ) {
    this.control = control;
    this.#error = h('p', { class: 'error', id: `${control.id}-error`, hidden: true });
    this.element = element;
    this.element.append(this.#error);
    control.addEventListener('input', () => this.fail(''));
  }

  get value(): string {
    if (this.control instanceof HTMLInputElement && this.control.type === 'checkbox')
      return this.control.checked ? 'yes' : '';
    return this.control.value.trim();
  }

  fail(message: string) {
    this.#error.textContent = message;
    this.#error.toggleAttribute('hidden', message === '');
    if (message === '') {
      this.control.removeAttribute('aria-invalid');
      this.control.removeAttribute('aria-describedby');
    } else {
      this.control.setAttribute('aria-invalid', 'true');
      this.control.setAttribute('aria-describedby', this.#error.id);
    }
  }

  /** What the page itself can say is wrong; the server has the last word. */
  problem(words: Words): string {
    if (this.required && this.value === '')
      return words[this.path === CONSENT ? 'consent_missing' : 'missing'] ?? '';
    if (this.path === 'contact.email' && !/^\S+@\S+$/.test(this.value)) return words.bad_email ?? '';
    return '';
  }
}

export function makeField(field: Field, words: Words): FormField {
  const id = `f-${field.name}`;
  const control = makeControl(field, id, words);
  const label = h('label', { for: id }, field.label);
  if (!field.required) label.append(' ', h('span', { class: 'optional' }, `(${words.optional ?? ''})`));
  return new FormField(field.path, field.required, control, h('div', { class: 'field' }, label, control));
}

function makeControl(field: Field, id: string, words: Words): Control {
  const usual = { id, name: field.path, required: field.required };
  if (field.kind === 'lines') return h('textarea', { ...usual, rows: 4, maxlength: field.max_length });
  if (field.kind === 'choice')
    return h(
      'select',
      usual,
      h('option', { value: '' }, words.choose ?? ''),
      ...field.options.map(({ value, label }) => h('option', { value }, label)),
    );
  return h('input', {
    ...usual,
    type: field.kind === 'number' ? 'text' : field.kind,
    ...(field.kind === 'number' && { inputmode: 'decimal' }),
    autocomplete: field.autocomplete,
    maxlength: field.max_length,
  });
}

/** Never ticked beforehand. */
export function makeConsent({ words, privacy_url, consent_needed }: Settings): FormField {
  const box = h('input', { id: 'f-consent', type: 'checkbox', name: CONSENT, required: consent_needed });
  const element = h(
    'div',
    { class: 'field consent' },
    box,
    h('label', { for: 'f-consent' }, words.consent ?? ''),
  );
  if (privacy_url)
    element.append(
      h('a', { href: privacy_url, target: '_blank', rel: 'noopener' }, words.privacy ?? privacy_url),
    );
  return new FormField(CONSENT, consent_needed, box, element);
}

/** People do not see it and leave it empty. */
export function makeTrap(): { element: HTMLElement; control: HTMLInputElement } {
  const control = h('input', { id: 'f-website', type: 'text', tabindex: -1, autocomplete: 'off' });
  const label = h('label', { for: 'f-website' }, 'Website');
  return { element: h('div', { class: 'trap', 'aria-hidden': 'true' }, label, control), control };
}
