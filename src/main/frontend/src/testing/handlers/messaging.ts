import { http, HttpResponse } from 'msw';
import { db } from '../db';
import { mails } from '../fixtures/mails';
import { notFound, pageOf, url } from './respond';

export const messagingHandlers = [
  http.get(url('/messages/unknown'), () => HttpResponse.json(pageOf(db.unknown))),
  http.post<{ id: string; decision: string }>(url('/messages/:id/:decision'), ({ params }) => {
    db.unknown = db.unknown.filter((each) => each.id !== params.id);
    db.decided.push(`${params.id} ${params.decision}`);
    return HttpResponse.json({ id: params.id, state: 'cancelled' });
  }),
  http.get(url('/outbox'), () => HttpResponse.json(pageOf(mails))),
  http.get<{ id: string }>(url('/outbox/:id'), ({ params }) => {
    const mail = mails.find((each) => each.id === params.id);
    return mail ? HttpResponse.json(mail) : notFound();
  }),
];
