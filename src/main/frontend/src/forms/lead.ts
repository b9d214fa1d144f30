import { CONSENT, type FormField } from './fields';
import type { Kind } from './options';
import type { Settings } from './settings';
import { randomId } from './store';
import type { Tracking } from './tracking';

const SOURCES = { inline: 'contact-form', modal: 'modal', page: 'landing-page' } as const;

export interface Filled {
  settings: Settings;
  kind: Kind;
  fields: FormField[];
  trap: string;
  secondsToFill: number;
  tracking: Tracking | undefined;
}

/** A filled-in form as the API takes it; sent again unchanged, it is the same lead under the same key. */
export class LeadParcel {
  #values = '';
  #parcel = { body: '', key: '' };

  of(filled: Filled): { body: string; key: string } {
    const values = JSON.stringify([filled.fields.map((field) => field.value), filled.tracking !== undefined]);
    if (values !== this.#values) {
      this.#values = values;
      this.#parcel = { body: JSON.stringify(bodyOf(filled)), key: randomId() };
    }
    return this.#parcel;
  }

  /** What the server has refused is another request when it is sent again. */
  forget() {
    this.#values = '';
  }
}

function bodyOf({ settings, kind, fields, trap, secondsToFill, tracking }: Filled) {
  const body: Record<string, Record<string, unknown>> = {};
  for (const { path, value } of fields) {
    const dot = path.indexOf('.');
    if (value === '' || dot < 0 || path === CONSENT) continue;
    const [object, name] = [path.slice(0, dot), path.slice(dot + 1)]; // a campaign's key may have points itself
    (body[object] ??= {})[name] = value;
  }
  return {
    campaign_id: settings.campaign_id,
    source: SOURCES[kind],
    language: settings.language,
    ...body,
    ...(tracking && { tracking }),
    form_metadata: {
      form_type: kind,
      form_version: String(settings.version),
      consent_given: fields.some((field) => field.path === CONSENT && field.value !== ''),
      consent_text: settings.words.consent,
      timestamp: new Date().toISOString(),
      website: trap,
      seconds_to_fill: secondsToFill,
    },
  };
}
