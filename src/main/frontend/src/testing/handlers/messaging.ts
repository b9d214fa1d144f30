import { http, HttpResponse } from 'msw';
import { mails } from '../fixtures/mails';
import { notFound, pageOf, url } from './respond';

export const messagingHandlers = [
  http.get(url('/outbox'), () => HttpResponse.json(pageOf(mails))),
  http.get<{ id: string }>(url('/outbox/:id'), ({ params }) => {
    const mail = mails.find((each) => each.id === params.id);
    return mail ? HttpResponse.json(mail) : notFound();
  }),
];
