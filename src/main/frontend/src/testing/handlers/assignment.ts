import { http, HttpResponse } from 'msw';
import { db } from '../db';
import { detailOf, leads } from '../fixtures/leads';
import { notFound, pageOf, url } from './respond';

function closeOffer(leadId: string) {
  const offer = db.queue.pending.find((each) => each.lead.lead_id === leadId);
  if (!offer) return;
  db.queue = {
    ...db.queue,
    pending: db.queue.pending.filter((each) => each !== offer),
    pending_total: db.queue.pending_total - 1,
  };
}

export const assignmentHandlers = [
  http.get(url('/queue'), () => HttpResponse.json(db.queue)),
  http.get(url('/tasks'), () => HttpResponse.json(pageOf(db.tasks))),
  http.post<{ id: string }>(url('/leads/:id/accept'), ({ params }) => {
    const lead = leads.find((each) => each.lead_id === params.id);
    if (!lead) return notFound();
    closeOffer(params.id);
    db.queue = {
      ...db.queue,
      accepted: [{ since: new Date().toISOString(), lead }, ...db.queue.accepted],
      accepted_total: db.queue.accepted_total + 1,
    };
    return HttpResponse.json(detailOf(lead));
  }),
  http.post<{ id: string }>(url('/leads/:id/decline'), ({ params }) => {
    closeOffer(params.id);
    return HttpResponse.json({});
  }),
  http.post<{ id: string }>(url('/leads/:id/outcome'), ({ params }) => {
    const lead = leads.find((each) => each.lead_id === params.id);
    return lead ? HttpResponse.json(detailOf(lead)) : notFound();
  }),
  http.post<{ id: string }>(url('/leads/:id/assign'), ({ params }) => {
    db.tasks = db.tasks.filter((task) => task.lead_id !== params.id);
    return HttpResponse.json({});
  }),
];
