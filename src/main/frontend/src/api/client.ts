import { noteServerTime } from '@/lib/clock';
import { ApiError } from './error';
import type { Answer, Given, Method, Path } from './operations';

let sessionEnded: () => void = () => undefined;

/** Called on every 401 except those of signing in itself. */
export function onSessionEnded(listener: () => void) {
  sessionEnded = listener;
}

export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('BATON-XSRF='));
  return cookie ? decodeURIComponent(cookie.slice('BATON-XSRF='.length)) : '';
}

export function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function toApiError(status: number, text: string): ApiError {
  if (status === 401) sessionEnded();
  return new ApiError(status, parseJson(text) ?? {});
}

export async function send(
  method: Method,
  address: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'get') headers['X-BATON-XSRF'] = csrfToken();
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/v1/api${address}`, {
      method: method.toUpperCase(),
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, {});
  }
  noteServerTime(response.headers.get('Date'));
  return response;
}

export interface AnyOptions {
  path?: Record<string, string>;
  query?: object;
  body?: unknown;
  signal?: AbortSignal;
}

/** "/leads/{lead_id}" with what it names; of a query what is not given is left out. */
export function addressOf(path: string, { path: named = {}, query = {} }: AnyOptions): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(named[name] ?? ''));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value));
  }
  return asked.size > 0 ? `${address}?${asked}` : address;
}

async function request(method: Method, path: string, options: AnyOptions): Promise<unknown> {
  const response = await send(method, addressOf(path, options), options.body, options.signal);
  const text = await response.text();
  const signingIn = path === '/me' || path === '/auth/session';
  if (!response.ok) {
    if (signingIn) throw new ApiError(response.status, parseJson(text) ?? {});
    throw toApiError(response.status, text);
  }
  return parseJson(text);
}

/** The served document says what a path takes and answers: both are checked by the compiler. */
const by =
  <M extends Method>(method: M) =>
  <P extends Path<M>>(path: P, ...[options]: Given<M, P>) =>
    request(method, path, (options ?? {}) as AnyOptions) as Promise<Answer<M, P>>;

export const api = {
  get: by('get'),
  post: by('post'),
  put: by('put'),
  patch: by('patch'),
  delete: by('delete'),
};
