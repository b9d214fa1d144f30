const form = /^(https?):\/\/(\*\.)?([a-z0-9.-]+)(:\d{1,5})?$/;

/** What is wrong with an origin as somebody typed it; the server checks it once more when it is saved. */
export function originProblem(text: string, known: string[]): string | null {
  const origin = text.trim().toLowerCase();
  if (known.includes(origin)) return 'This origin is in the list already.';
  if (origin === '*') return null;
  if (!/^https?:\/\//.test(origin)) return 'Begin with https://, as in https://www.example.com.';
  const rest = origin.replace(/^https?:\/\//, '');
  if (/[/?#]/.test(rest)) return 'An origin ends after the host: leave out what follows it.';
  const [, scheme, star, host] = form.exec(origin.replace(/[^\x20-\x7f]/g, 'x')) ?? [];
  if (!host) return 'Write it as https://www.example.com or https://*.example.com.';
  if (scheme === 'http' && host !== 'localhost' && host !== '127.0.0.1')
    return 'Only https is safe for what people enter; http is for localhost alone.';
  if (star && !host.includes('.')) return 'Name a domain after the star, as in https://*.example.com.';
  return null;
}
