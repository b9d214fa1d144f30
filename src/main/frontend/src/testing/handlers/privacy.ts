import { http, HttpResponse } from 'msw';
import type { Decision, FoundLead, NewPrivacyRequest, PrivacyRequest } from '@/features/privacy/api/requests';
import type { RetentionRun } from '@/features/privacy/api/protection';
import { db } from '../db';
import { ada } from '../fixtures/leads';
import { notFound, pageOf, problem, url } from './respond';

const found = (leadId: string): FoundLead => ({
  lead_id: leadId,
  first_name: ada.first_name,
  last_name: ada.last_name,
  email: ada.email,
  phone: ada.phone,
  campaign_name: ada.campaign_name,
  status: 'new',
  chosen: true,
  held: false,
  doubt: null,
});

export const requestOf = (wanted: Partial<PrivacyRequest>): PrivacyRequest => ({
  id: `r-${db.privacy.length + 1}`,
  number: `PR-00000${db.privacy.length + 1}`,
  kind: 'erasure',
  status: 'open',
  overdue: false,
  identity_check: 'document',
  person: { name: 'Ada Lovelace', email: ada.email, phone: null, note: null, corrections: {} },
  leads: [found('lead_ada'), { ...found('lead_alan'), first_name: 'Alan', last_name: 'Turing' }],
  received_at: '2026-11-01T09:00:00Z',
  due_at: '2026-12-01T09:00:00Z',
  extension: null,
  opened_by: 'mary',
  opened_by_name: 'Mary Manager',
  opened_at: '2026-11-01T09:00:00Z',
  refusal: null,
  decided_by: null,
  decided_by_name: null,
  decided_at: null,
  done_at: null,
  counts: {},
  problem: null,
  copy_until: null,
  ...wanted,
});

const runs: RetentionRun[] = [
  { started_at: '2026-11-20T02:30:00Z', finished_at: '2026-11-20T02:31:00Z', counts: { leads: 12 } },
];

const decided: Pick<PrivacyRequest, 'decided_at' | 'decided_by_name'> = {
  decided_at: '2026-11-02T09:00:00Z',
  decided_by_name: 'Abe Admin',
};

export const privacyHandlers = [
  http.get(url('/privacy-requests'), () => HttpResponse.json(pageOf(db.privacy))),
  http.post<never, { email: string }>(url('/privacy-requests/search'), async ({ request }) => {
    const { email } = await request.json();
    return HttpResponse.json(pageOf(db.privacy.filter((each) => each.person?.email === email)));
  }),
  http.post<never, NewPrivacyRequest>(url('/privacy-requests'), async ({ request }) => {
    const wanted = await request.json();
    if (!wanted.email)
      return problem(400, 'VALIDATION_ERROR', "Give the person's e-mail address or phone number", 'email');
    const { name, email, phone, note, corrections } = wanted;
    const made = requestOf({ kind: wanted.kind, person: { name, email, phone, note, corrections } });
    db.privacy = [made, ...db.privacy];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.get<{ id: string }>(url('/privacy-requests/:id'), ({ params }) => {
    const one = db.privacy.find((each) => each.id === params.id);
    return one ? HttpResponse.json(one) : notFound();
  }),
  http.post<{ id: string }, Decision>(url('/privacy-requests/:id/decide'), async ({ params, request }) => {
    const { decision, reason, lead_ids: leads } = await request.json();
    if (decision === 'refuse' && !reason)
      return problem(400, 'VALIDATION_ERROR', 'Please say why the request is refused', 'reason');
    const part: Partial<PrivacyRequest> =
      decision === 'approve'
        ? {
            status: 'done',
            person: null,
            leads: [],
            done_at: decided.decided_at,
            counts: { leads: leads?.length ?? 0 },
          }
        : { status: 'refused', refusal: reason };
    db.privacy = db.privacy.map((each) => (each.id === params.id ? { ...each, ...decided, ...part } : each));
    return HttpResponse.json(db.privacy.find((each) => each.id === params.id));
  }),
  http.get(url('/leads/:id/protection'), () => HttpResponse.json(db.protection)),
  http.put<never, { reason: string }>(url('/leads/:id/legal-hold'), async ({ request }) => {
    const { reason } = await request.json();
    db.protection = { ...db.protection, hold: { reason, held_by: 'abe', held_at: '2026-11-02T09:00:00Z' } };
    return HttpResponse.json(db.protection);
  }),
  http.get(url('/retention-runs'), () => HttpResponse.json(pageOf(runs))),
];
