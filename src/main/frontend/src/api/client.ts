import { ApiError } from './api-error';
import { noteServerTime } from './clock';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

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
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-BATON-XSRF'] = csrfToken();
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/v1/api${path}`, {
      method,
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

async function request<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(method, path, body, signal);
  const text = await response.text();
  const signingIn = path === '/me' || path === '/auth/session';
  if (!response.ok) {
    if (signingIn) throw new ApiError(response.status, parseJson(text) ?? {});
    throw toApiError(response.status, text);
  }
  return parseJson(text) as T;
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T>(path: string, body?: unknown, signal?: AbortSignal) => request<T>('POST', path, body, signal),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
};
