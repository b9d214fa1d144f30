import type { ConsentState } from './consent';
import { cookieLine, keepAsking } from './cookies';
import { h, show } from './dom';
import { makeConsent, makeField, makeTrap, type FormField } from './fields';
import { LeadParcel } from './lead';
import type { Options, Words } from './options';
import { pause, send, type Outcome } from './send';
import type { Settings } from './settings';
import { track, type PageTime } from './tracking';

/** Nobody fills in a form faster; what comes sooner is taken for a robot's. */
export const SHORTEST_MS = 2_200;

export interface Visit {
  consent: ConsentState;
  time: PageTime;
}

export class ContactForm {
  readonly element: HTMLElement;
  readonly #notice = h('p', { class: 'notice', role: 'alert', tabindex: -1, hidden: true });
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #button: HTMLButtonElement;
  readonly #fields: FormField[];
  readonly #trap = makeTrap();
  readonly #parcel = new LeadParcel();
  readonly #words: Words;
  #openedAt = performance.now();
  #busy = false;

  constructor(
    readonly options: Options,
    readonly settings: Settings,
    readonly visit: Visit,
  ) {
    const { words } = settings;
    this.#words = words;
    this.#fields = [...settings.fields.map((field) => makeField(field, words)), makeConsent(settings)];
    this.#button = h('button', { type: 'submit', class: 'go' }, words.submit ?? '');
    const cookies = cookieLine(words);
    keepAsking(cookies, visit.consent);
    const form = h(
      'form',
      { novalidate: true },
      this.#notice,
      ...this.#fields.slice(0, -1).map((field) => field.element),
      this.#trap.element,
      ...this.#fields.slice(-1).map((field) => field.element),
      this.#button,
      this.#status,
      cookies,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    this.element = h('section', { class: 'card', 'aria-labelledby': 'title' });
    this.element.append(h('h2', { id: 'title' }, words.title ?? ''));
    if (words.intro) this.element.append(h('p', {}, words.intro));
    this.element.append(settings.open ? form : h('p', { class: 'notice' }, words.closed ?? ''));
  }

  /** From when on somebody can fill it in. */
  opened() {
    this.#openedAt = performance.now();
  }

  async submit() {
    if (this.#busy || !this.#isSound()) return;
    this.#busy = true;
    this.#button.setAttribute('aria-disabled', 'true');
    this.#say('');
    this.#status.textContent = this.#words.sending ?? '';
    await pause(SHORTEST_MS - (performance.now() - this.#openedAt));
    const outcome = await this.#send();
    this.#busy = false;
    this.#button.removeAttribute('aria-disabled');
    this.#status.textContent = '';
    this.#tell(outcome);
  }

  #send(): Promise<Outcome> {
    const parcel = this.#parcel.of({
      settings: this.settings,
      kind: this.options.kind,
      fields: this.#fields,
      trap: this.#trap.control.value,
      secondsToFill: Math.round((performance.now() - this.#openedAt) / 100) / 10,
      tracking: track(this.visit.consent, this.visit.time),
    });
    const url = `${this.options.origin}/v1/api/leads`;
    return send({ url, token: this.options.token, ...parcel }, () => {
      this.#status.textContent = this.#words.again ?? '';
    });
  }

  #isSound(): boolean {
    this.#fields.forEach((field) => field.fail(field.problem(this.#words)));
    return this.#goToFirstProblem();
  }

  #goToFirstProblem(): boolean {
    const wrong = this.#fields.find((field) => field.control.hasAttribute('aria-invalid'));
    this.#say(wrong ? (this.#words.summary ?? '') : '');
    wrong?.control.focus();
    return wrong === undefined;
  }

  #tell(outcome: Outcome) {
    if (outcome.kind === 'taken') this.#thank(outcome.next);
    else if (outcome.kind === 'duplicate') this.#end(this.#words.duplicate ?? '');
    else this.#refuse(outcome);
  }

  #refuse(outcome: Outcome) {
    if (outcome.kind !== 'failed' && outcome.kind !== 'wait') this.#parcel.forget();
    if (outcome.kind === 'invalid' && this.#mark(outcome.errors)) return;
    this.#say(this.#reason(outcome));
    this.#notice.focus();
  }

  #reason(outcome: Outcome): string {
    if (outcome.kind === 'wait')
      return (this.#words.wait ?? '').replace('{n}', String(Math.ceil(outcome.seconds)));
    if (outcome.kind === 'closed') return this.#words.closed ?? '';
    return outcome.kind === 'refused' && outcome.message !== ''
      ? outcome.message
      : (this.#words.failed ?? '');
  }

  /** Whether anything of it stands at a field. */
  #mark(errors: { field: string; message: string }[]): boolean {
    for (const { field: path, message } of errors) {
      const field = this.#fields.find((each) => each.path === path);
      const own = this.#words[`bad_${path.replace(/^.*\./, '')}`] ?? this.#words.bad;
      field?.fail(own === undefined || own === '' ? message : own);
    }
    return !this.#goToFirstProblem();
  }

  #thank({ expected_response_time = '', contact_method = '' }) {
    const hours = /^\d+/.exec(expected_response_time)?.[0];
    const time = hours === '1' ? this.#words.hour : this.#words.hours?.replace('{n}', hours ?? '');
    const next = this.#words[`next_${contact_method}`];
    const more = hours && next ? next.replace('{time}', time ?? '') : '';
    this.#end(this.#words.success ?? '', more);
  }

  #end(...lines: string[]) {
    const title = h('h2', { id: 'title', tabindex: -1 }, this.#words.success_title ?? '');
    const text = lines.filter((line) => line !== '').map((line) => h('p', {}, line));
    this.element.replaceChildren(h('div', { role: 'status' }, title, ...text));
    title.focus();
  }

  #say(text: string) {
    this.#notice.textContent = text;
    show(this.#notice, text !== '');
  }
}
