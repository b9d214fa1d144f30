import { http, HttpResponse } from 'msw';
import type { Comparison, DuplicateGroup, MergeWish, Related } from '@/features/lead/api/duplicates';
import { db } from '../db';
import { ada, alan, minutesFromNow } from '../fixtures/leads';
import { pageOf, problem, url } from './respond';

const pair = [ada.lead_id, alan.lead_id];
const isApart = () => db.toldApart.length > 0;
const isMerged = () => Object.keys(db.merged).length > 0;

const group: DuplicateGroup = {
  evidence: ['email', 'phone'],
  same_campaign: true,
  leads: [alan, ada],
  told_apart: [],
};

export const comparison: Comparison = {
  same_campaign: true,
  differing: [
    { field: 'company', this_value: null, other_value: 'Analytical Engines', chosen: 'other' },
    { field: 'phone', this_value: '+1 202 555 0103', other_value: '+1 202 555 0101', chosen: 'other' },
  ],
  alike: ['email', 'city'],
  obstacle: null,
  choice: [],
};

function related(id: string): Related {
  const other = id === ada.lead_id ? alan : ada;
  const open = pair.includes(id) && !isMerged() && !isApart();
  return {
    candidates: open ? [{ evidence: ['phone'], same_campaign: true, lead: other }] : [],
    merged: Object.entries(db.merged)
      .filter(([, into]) => into === id)
      .map(([part]) => ({
        lead_id: part,
        merged_by: 'mary',
        merged_by_name: 'Mary Manager',
        merged_at: minutesFromNow(-1),
      })),
    told_apart: pair.includes(id) && isApart() ? [other] : [],
  };
}

export const duplicateHandlers = [
  http.get(url('/duplicates'), () => HttpResponse.json(pageOf(isMerged() || isApart() ? [] : [group]))),
  http.get<{ id: string }>(url('/leads/:id/duplicates'), ({ params }) =>
    HttpResponse.json(related(params.id)),
  ),
  http.get(url('/leads/:id/merge'), () => HttpResponse.json(comparison)),
  http.post<{ id: string }, MergeWish>(url('/leads/:id/merge'), async ({ params, request }) => {
    const wish = await request.json();
    db.mergeWishes.push(wish);
    if (isMerged()) return problem(409, 'CONFLICT', 'Lead lead_ada was merged into lead_alan already');
    db.merged[wish.other_lead_id] = params.id;
    return HttpResponse.json({ lead_id: params.id, merged_lead_id: wish.other_lead_id, taken: [] });
  }),
  http.post<{ id: string }>(url('/leads/:id/unmerge'), ({ params }) => {
    const kept = db.merged[params.id];
    db.merged = {};
    db.toldApart = [pair];
    return HttpResponse.json({ lead_id: params.id, kept_lead_id: kept, given_back: [] });
  }),
  http.post(url('/duplicates/tell-apart'), () => {
    db.toldApart = [pair];
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(url('/duplicates/tell-apart/undo'), () => {
    db.toldApart = [];
    return new HttpResponse(null, { status: 204 });
  }),
];
