import { http, HttpResponse } from 'msw';
import type { Delivery, Webhook, WebhookDraft } from '@/features/integration/api/webhooks';
import { db } from '../db';
import { pageOf, url } from './respond';

export const crm: Webhook = {
  id: 'w-crm',
  url: 'https://crm.example/hooks',
  description: 'CRM',
  events: ['lead.created', 'lead.closed'],
  campaign_ids: [],
  personal_data: false,
  state: 'stopped',
  stopped_reason: 'It says that it is gone for good (410)',
  failing_since: null,
  previous_secret_until: null,
  created_by: 'abe',
  created_at: '2026-11-20T10:00:00Z',
  waiting: 2,
  undelivered: 2,
};

const delivery: Delivery = {
  id: 'd-1',
  type: 'lead.created',
  lead_id: 'lead_ada',
  state: 'failed',
  tries: 10,
  status_code: 500,
  took_ms: 31,
  reason: 'It answered 500',
  next_attempt_at: null,
  created_at: '2026-11-20T10:05:00Z',
  changed_at: '2026-11-21T10:05:00Z',
};

export const webhookHandlers = [
  http.get(url('/webhooks'), () => HttpResponse.json(pageOf(db.webhooks))),
  http.post<never, WebhookDraft>(url('/webhooks'), async ({ request }) => {
    const { on, ...draft } = await request.json();
    db.webhooks.push({ ...crm, ...draft, id: 'w-new', state: on ? 'on' : 'off', undelivered: 0, waiting: 0 });
    return HttpResponse.json({ id: 'w-new', secret: 'whsec_shown' }, { status: 201 });
  }),
  http.put<{ id: string }, WebhookDraft>(url('/webhooks/:id'), async ({ params, request }) => {
    const { on, ...draft } = await request.json();
    db.webhooks = db.webhooks.map((each) =>
      each.id === params.id ? { ...each, ...draft, state: on ? 'on' : 'off' } : each,
    );
    return HttpResponse.json(db.webhooks.find(({ id }) => id === params.id));
  }),
  http.delete(url('/webhooks/:id'), ({ params }) => {
    db.webhooks = db.webhooks.filter(({ id }) => id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get(url('/webhooks/:id/deliveries'), () => HttpResponse.json(pageOf([delivery]))),
  http.post(url('/webhooks/:id/test'), () =>
    HttpResponse.json({
      ...delivery,
      type: 'webhook.test',
      state: 'delivered',
      status_code: 204,
      reason: null,
    }),
  ),
  http.post(url('/webhooks/:id/deliveries/:delivery/resend'), () =>
    HttpResponse.json({ ...delivery, state: 'waiting' }),
  ),
];
