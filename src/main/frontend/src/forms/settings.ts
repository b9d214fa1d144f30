import type { Options, Words } from './options';

export interface Field {
  name: string;
  /** Where its value stands in the body of a lead: `contact.email`. */
  path: string;
  label: string;
  kind: 'text' | 'email' | 'tel' | 'lines' | 'choice';
  autocomplete: string;
  max_length: number;
  required: boolean;
  options: { value: string; label: string }[];
}

export interface Settings {
  campaign_id: string;
  version: number;
  language: string;
  direction: 'ltr' | 'rtl';
  open: boolean;
  fields: Field[];
  words: Words;
  privacy_url: string | null;
  consent_needed: boolean;
}

/** The campaign's form; a page's own words win over the campaign's. */
export async function loadSettings({ origin, campaign, lang, words }: Options): Promise<Settings> {
  const query = lang ? `?lang=${encodeURIComponent(lang)}` : '';
  const answer = await fetch(`${origin}/v1/api/forms/${encodeURIComponent(campaign)}${query}`, {
    credentials: 'omit',
  });
  if (!answer.ok) throw new Error(`The form of ${campaign} could not be had: ${answer.status}`);
  const settings = (await answer.json()) as Settings;
  const fields = settings.fields.map((field) => ({
    ...field,
    label: words[`label_${field.name}`] ?? field.label,
  }));
  return { ...settings, fields, words: { ...settings.words, ...words } };
}
