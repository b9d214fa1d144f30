import { http, HttpResponse } from 'msw';
import type { LeadFilter } from '@/features/lead/api/leads';
import type { LeadSummary } from '@/api/schemas';
import { db } from '../db';
import { activities } from '../fixtures/activities';
import { diagrams, steps } from '../fixtures/diagram';
import { detailOf, leads } from '../fixtures/leads';
import { lookups } from '../fixtures/lookups';
import { score } from '../fixtures/score';
import { notFound, pageOf, url } from './respond';

type Filter = LeadFilter & { q: string | null; page?: number; size?: number };

function fits(lead: LeadSummary, { q, campaign_id, status, grade, assigned_to, tag }: Filter) {
  const name = `${lead.first_name ?? ''} ${lead.last_name ?? ''}`.toLowerCase();
  return (
    (!q || name.includes(q.toLowerCase()) || lead.email === q) &&
    (!campaign_id || lead.campaign_id === campaign_id) &&
    (!status || lead.status === status) &&
    (!tag || lead.tags.includes(tag)) &&
    (!grade || lead.lead_grade === grade) &&
    (!assigned_to || lead.assigned_to === assigned_to)
  );
}

export const leadHandlers = [
  http.post<never, { contact: Record<string, string> }>(url('/leads'), async ({ request }) => {
    const { contact } = await request.json();
    const known = leads.find((each) => each.email === contact.email);
    if (!contact.email && !contact.phone) {
      return HttpResponse.json(
        {
          success: false,
          error: 'VALIDATION_ERROR',
          message: 'Please give an e-mail address or a phone number',
          field: 'contact.email',
          code: 400,
        },
        { status: 400 },
      );
    }
    return known
      ? HttpResponse.json(
          {
            success: false,
            error: 'DUPLICATE_LEAD',
            message: 'This person is a lead of this campaign already',
            code: 409,
            existing_lead_id: known.lead_id,
          },
          { status: 409 },
        )
      : HttpResponse.json({ lead_id: leads[0]?.lead_id, offered_to: 'rita' }, { status: 201 });
  }),
  http.post<never, Filter>(url('/leads/search'), async ({ request }) => {
    const filter = await request.json();
    const found = leads.filter(
      (lead) => fits(lead, filter) && (!filter.category || lead.category === filter.category),
    );
    return HttpResponse.json(pageOf(found, filter.page, filter.size));
  }),
  http.post<never, Filter & { format: string }>(url('/leads/export'), async ({ request }) => {
    const { format, ...filter } = await request.json();
    const names = leads.filter((lead) => fits(lead, filter)).map((lead) => lead.last_name);
    return new HttpResponse(['Last name', ...names].join('\r\n'), {
      headers: { 'Content-Disposition': `attachment; filename="leads-2026-11-21.${format}"` },
    });
  }),
  http.post<never, Filter>(url('/leads/counts'), async ({ request }) => {
    const filter = await request.json();
    const found = leads.filter((lead) => fits(lead, filter));
    const counts = { prospect: 0, hot: 0, warm: 0, active: 0, closed: 0, total: found.length };
    for (const lead of found) counts[lead.category] += 1;
    return HttpResponse.json(counts);
  }),
  http.get<{ id: string }>(url('/leads/:id'), ({ params }) => {
    const lead = leads.find((each) => each.lead_id === params.id);
    const into = db.merged[params.id] ?? null;
    return lead ? HttpResponse.json({ ...detailOf(lead), merged_into: into }) : notFound();
  }),
  http.patch<{ id: string }>(url('/leads/:id'), ({ params }) =>
    HttpResponse.json({ lead_id: params.id, changed: [], warnings: [] }),
  ),
  http.get(url('/leads/:id/score'), () => HttpResponse.json(score)),
  http.post(url('/leads/:id/financial'), () =>
    HttpResponse.json({
      ssn: '123-45-1234',
      date_of_birth: '1980-12-31',
      npv: { amount: 18_400, currency: 'USD' },
      offer: { amount: 950, currency: 'USD' },
    }),
  ),
  http.get(url('/leads/:id/activities'), () => HttpResponse.json(pageOf(activities))),
  http.post(url('/leads/:id/activities'), () => HttpResponse.json(activities[0], { status: 201 })),
  http.get(url('/leads/:id/documents'), () => HttpResponse.json(pageOf([]))),
  http.get(url('/leads/:id/lookups'), () => HttpResponse.json(lookups)),
  http.get(url('/leads/:id/process'), () => HttpResponse.json({ steps, diagrams })),
];
