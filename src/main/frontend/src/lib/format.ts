const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const formatDateTime = (iso: string) => dateTime.format(new Date(iso));
export const formatDate = (iso: string) => dateOnly.format(new Date(iso));
/** The day where the reader is, as a date field wants it: "2026-11-26". */
export const localDay = (iso: string) => new Date(iso).toLocaleDateString('sv-SE');
export const formatNumber = (value: number) => whole.format(value);
export const formatDecimal = (value: number) => decimal.format(value);

/** "12 kB", "1.4 MB" */
export const formatBytes = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function formatMoney({ amount, currency }: { amount: number; currency: string | null }): string {
  if (!currency) return formatNumber(amount);
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 2 }).format(
    amount,
  );
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
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
