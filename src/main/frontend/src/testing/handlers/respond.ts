import { HttpResponse } from 'msw';

export const url = (path: string) => `*/v1/api${path}`;

export function problem(code: number, error: string, message: string, field: string | null = null) {
  return HttpResponse.json({ success: false, error, message, field, code }, { status: code });
}

export function pageOf<T>(items: T[], page = 0, size = 50) {
  return { items: items.slice(page * size, (page + 1) * size), page, size, total: items.length };
}

export const notFound = () => problem(404, 'NOT_FOUND', 'This does not exist, or it is not yours to see.');
