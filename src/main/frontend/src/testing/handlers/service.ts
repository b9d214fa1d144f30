import { http, HttpResponse } from 'msw';
import type { Service, ServiceDraft } from '@/features/service/api/services';
import { db } from '../db';
import { pageOf, url } from './respond';

export const pentest: Service = {
  service_id: 's-pentest',
  name: 'Penetration test',
  synonyms: ['Pentest'],
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
};

export const serviceHandlers = [
  http.get(url('/services'), () => HttpResponse.json(pageOf(db.services))),
  http.post<never, ServiceDraft>(url('/services'), async ({ request }) => {
    const made = { ...pentest, ...(await request.json()), service_id: 's-new' };
    db.services = [...db.services, made];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.patch<{ id: string }, ServiceDraft>(url('/services/:id'), async ({ request, params }) => {
    const changed = { ...pentest, ...(await request.json()), service_id: params.id };
    db.services = db.services.map((each) => (each.service_id === params.id ? changed : each));
    return HttpResponse.json(changed);
  }),
  http.delete<{ id: string }>(url('/services/:id'), ({ params }) => {
    db.services = db.services.filter((each) => each.service_id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
];
