export const formFields = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'service',
  'urgency',
  'budget',
  'timeline',
  'message',
] as const;
export type FormFieldName = (typeof formFields)[number];

export interface AskedField {
  name: FormFieldName;
  required: boolean;
  options: string[];
}

/** By language, then by the name of the word. */
export type FormTexts = Record<string, Record<string, string>>;

export interface FormSettings {
  fields: AskedField[];
  texts: FormTexts;
  privacy_url: string | null;
  consent_needed: boolean;
}

export interface FormEditing {
  settings: FormSettings;
  version: number;
  language: string;
  /** What is said where the settings say nothing. */
  built_in: FormTexts;
  leads: Record<string, number>;
}

export interface LandingContent {
  template: string;
  language: string;
  headline: string;
  subheadline: string;
  blocks: { title: string; text: string }[];
  benefits: string[];
  image_url: string | null;
  image_alt: string;
  colours: { accent: string; background: string; text: string };
  hidden: boolean;
  thanks_title: string;
  thanks_text: string;
}

export interface LandingPage {
  slug: string;
  content: LandingContent;
  templates: string[];
  saved: boolean;
  published_at: string | null;
  /** Whether the draft is not what the public sees. */
  changed: boolean;
}

const builtIn = ['en', 'de'];
const names = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its usual code, or nothing where there is no such code. */
export function languageCode(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim())[0];
  } catch {
    return undefined;
  }
}

/** The built-in languages and those that a campaign has words in, with their names. */
export const languagesOf = (texts: FormTexts, ...more: string[]) =>
  [...new Set([...builtIn, ...Object.keys(texts), ...more])].map((value) => ({
    value,
    label: names.of(value) ?? value,
  }));
