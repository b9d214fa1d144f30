import { http, HttpResponse } from 'msw';
import { db } from '../db';
import { pageOf, url } from './respond';

export const failureHandlers = [
  http.get(url('/failures'), ({ request }) => {
    const kind = new URL(request.url).searchParams.get('kind');
    return HttpResponse.json(pageOf(db.failures.filter((each) => kind === null || each.kind === kind)));
  }),
  http.get(url('/failures/counts'), () => HttpResponse.json({ open: db.failures.length, waiting: 0 })),
  http.post(url('/failures/retry'), () => HttpResponse.json({ retried: db.failures.length, left: 0 })),
  http.post<{ id: string; action: string }>(url('/failures/:id/:action'), async ({ params, request }) => {
    const text = await request.text();
    const { reason = '' } = (text ? JSON.parse(text) : {}) as { reason?: string };
    db.settled.push(`${params.id} ${params.action} ${reason}`);
    db.failures = db.failures.filter((each) => each.failure_id !== params.id);
    return HttpResponse.json({ failure_id: params.id, action: params.action });
  }),
];
