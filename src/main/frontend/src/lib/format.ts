import { locale } from './locale';

const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const languages = new Intl.DisplayNames([locale], { type: 'language' });
const regions = new Intl.DisplayNames([locale], { type: 'region' });
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

export const formatDateTime = (iso: string) => dateTime.format(new Date(iso));
export const formatDate = (iso: string) => dateOnly.format(new Date(iso));
/** A day as the API writes it, "2026-11-26": the same day wherever the reader is. */
export const formatDay = (day: string) => formatDate(`${day}T00:00:00`);
/** The day where the reader is, as a date field wants it: "2026-11-26". */
export const localDay = (iso: string) => new Date(iso).toLocaleDateString('sv-SE');
export const formatNumber = (value: number) => whole.format(value);
export const formatDecimal = (value: number) => decimal.format(value);

/** "12 kB", "1.4 MB" */
export const formatBytes = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function formatMoney({ amount, currency }: { amount: number; currency: string | null }): string {
  if (!currency) return formatNumber(amount);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount); // with its own decimals
}

/** "de" -> "German"; what is no code stays. */
export function languageName(code: string): string {
  return /^[a-z]{2,3}(-\w{2,8})*$/i.test(code) ? (languages.of(code) ?? code) : code;
}

/** "US" -> "United States"; a name stays. */
export function countryName(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country;
}

const shortCodes = /^(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(?=\d)/;

/** "+12065550199" -> "+1 206 555 0199": the country's code apart, the rest in groups that can be read out. */
export function formatPhone(phone: string): string {
  const digits = /^\+(\d{7,15})$/.exec(phone)?.[1];
  if (!digits) return phone;
  const code = shortCodes.exec(digits)?.[1] ?? digits.slice(0, 3);
  const groups = digits.slice(code.length).match(/\d{4}$|\d{3}(?=\d{3})|\d{1,3}/g) ?? [];
  return [`+${code}`, ...groups].join(' ');
}

/** "***-**-1234" -> "•••-••-1234", "1980-**-**" -> "••/••/1980": what is kept back looks like it. */
export function formatHidden(text: string): string {
  const year = /^(\d{4})-\*\*-\*\*$/.exec(text)?.[1];
  return year ? `••/••/${year}` : text.replaceAll('*', '•');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "3 min ago", "in 2 h"; a date when it is more than a week away. */
export function formatRelative(iso: string, now = Date.now()): string {
  const minutes = Math.round((new Date(iso).getTime() - now) / 60_000);
  const size = Math.abs(minutes);
  if (size < 1) return 'just now';
  if (size > 7 * 24 * 60) return formatDate(iso);
  let text = `${size} min`;
  if (size >= 48 * 60) text = `${Math.round(size / 1440)} days`;
  else if (size >= 60) text = `${Math.round(size / 60)} h`;
  return minutes < 0 ? `${text} ago` : `in ${text}`;
}

/** Time left as a clock: "4:05", "1:02:09". */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export function fullName(person: { first_name: string | null; last_name: string | null }): string {
  return [person.first_name, person.last_name].filter(Boolean).join(' ') || 'Unnamed lead';
}

/** "marketing_qualified" -> "Marketing qualified" */
export function sentence(code: string): string {
  const words = code.replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
