import type { Schema } from '@/api/schemas';
import type { Options } from './options';

export type Field = Schema<'FormViewField'>;
export type Settings = Schema<'FormView'>;

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
