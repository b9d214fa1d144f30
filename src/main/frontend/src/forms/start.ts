import { ConsentState } from './consent';
import { ContactForm, type Visit } from './contact-form';
import { h } from './dom';
import { modal } from './modal';
import type { Options } from './options';
import { enhancePage } from './page';
import { loadSettings } from './settings';
import { css } from './style';
import { PageTime, tellVisit } from './tracking';

const unavailable = {
  en: ['The form cannot be shown at the moment.', 'Try again'],
  de: ['Das Formular kann gerade nicht angezeigt werden.', 'Erneut versuchen'],
} as const;

export function start(options: Options) {
  const visit = { consent: new ConsentState(), time: new PageTime() };
  tellVisit(visit.consent, options.origin, options.campaign);
  if (options.kind === 'page') {
    whenRead(() => enhancePage(visit));
  } else if (options.target !== undefined || options.script.closest('body') === null) {
    whenRead(() => void place(options, visit));
  } else {
    void place(options, visit);
  }
}

function whenRead(then: () => void) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

/** Puts the form where the script stands, or into the element its author named. */
async function place(options: Options, visit: Visit) {
  const host = h('div', { 'data-baton-form': options.kind, 'data-theme': options.theme });
  const target = options.target === undefined ? null : document.querySelector(options.target);
  if (target) target.append(host);
  else if (options.script.closest('body')) options.script.after(host);
  else document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  await fill(root, options, visit);
}

async function fill(root: ShadowRoot, options: Options, visit: Visit) {
  try {
    const settings = await loadSettings(options);
    const form = new ContactForm(options, settings, visit);
    root.host.setAttribute('lang', settings.language);
    root.host.setAttribute('dir', settings.direction);
    root.replaceChildren(
      ...(options.kind === 'modal' ? modal(form, options, settings.words) : [form.element]),
    );
  } catch (cause) {
    console.warn(cause);
    const [text, again] = unavailable[options.lang?.startsWith('de') ? 'de' : 'en'];
    const button = h('button', { type: 'button', class: 'quiet' }, again);
    button.addEventListener('click', () => void fill(root, options, visit));
    root.replaceChildren(h('div', { class: 'card', role: 'status' }, h('p', {}, text), button));
  }
}
