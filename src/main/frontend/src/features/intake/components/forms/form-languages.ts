import type { FormTexts } from '@/features/intake/api/form';

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
