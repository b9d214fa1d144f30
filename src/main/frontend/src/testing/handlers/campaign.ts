import { http, HttpResponse } from 'msw';
import type { CampaignTokenDraft } from '@/features/campaign/api/campaign-tokens';
import type { Campaign, CampaignChange } from '@/features/campaign/api/campaigns';
import type { CaptureSettings } from '@/features/campaign/api/capture';
import { db } from '../db';
import { overview } from '../fixtures/campaigns';
import { notFound, pageOf, problem, url } from './respond';

function add(campaign: Campaign) {
  db.campaigns = [...db.campaigns, campaign];
  return HttpResponse.json(campaign, { status: 201 });
}

function change(id: string, body: CampaignChange) {
  db.campaigns = db.campaigns.map((each) => (each.id === id ? ({ ...each, ...body } as Campaign) : each));
  return HttpResponse.json(db.campaigns.find((each) => each.id === id));
}

export const campaignHandlers = [
  http.get(url('/campaigns'), ({ request }) => {
    const archived = new URL(request.url).searchParams.get('archived') === 'true';
    return HttpResponse.json(pageOf(db.campaigns.filter((each) => each.archived === archived)));
  }),
  http.post<never, CampaignChange>(url('/campaigns'), async ({ request }) => {
    const body = await request.json();
    if (!body.name) return problem(400, 'VALIDATION_ERROR', 'A campaign needs a name', 'name');
    return add({ ...db.campaigns[0], ...body, id: 'c-new', lead_count: 0, version: 0 } as Campaign);
  }),
  http.get<{ id: string }>(url('/campaigns/:id'), ({ params }) => {
    const campaign = db.campaigns.find((each) => each.id === params.id);
    return campaign ? HttpResponse.json(campaign) : notFound();
  }),
  http.patch<{ id: string }, CampaignChange>(url('/campaigns/:id'), async ({ request, params }) =>
    change(params.id, await request.json()),
  ),
  http.delete<{ id: string }>(url('/campaigns/:id'), ({ params }) => {
    db.campaigns = db.campaigns.filter((each) => each.id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post<{ id: string }>(url('/campaigns/:id/duplicate'), ({ params }) => {
    const original = db.campaigns.find((each) => each.id === params.id);
    return original
      ? add({ ...original, id: 'c-copy', name: `Copy of ${original.name}`, status: 'draft', lead_count: 0 })
      : notFound();
  }),
  http.post<{ id: string }>(url('/campaigns/:id/archive'), ({ params }) =>
    change(params.id, { archived: true }),
  ),
  http.get(url('/campaigns/:id/overview'), () => HttpResponse.json(overview)),
  http.get(url('/campaigns/:id/capture'), () => HttpResponse.json(db.capture)),
  http.patch<never, CaptureSettings>(url('/campaigns/:id/capture'), async ({ request }) => {
    db.capture = await request.json();
    return HttpResponse.json(db.capture);
  }),
  http.get(url('/campaigns/:id/tokens'), () => HttpResponse.json({ items: db.campaignTokens })),
  http.post<never, CampaignTokenDraft>(url('/campaigns/:id/tokens'), async ({ request }) => {
    const { name, limit_per_minute } = await request.json();
    db.campaignTokens = [
      {
        token_id: `token-${name}`,
        name,
        limit_per_minute,
        created_by: 'mary',
        created_at: '2026-11-20T09:00:00Z',
        expires_at: null,
        last_used_at: null,
        revoked_at: null,
      },
    ];
    return HttpResponse.json({ token: 'bct_secret' }, { status: 201 });
  }),
  http.delete(url('/campaigns/:id/tokens/:token'), () => {
    db.campaignTokens = db.campaignTokens.map((each) => ({ ...each, revoked_at: each.created_at }));
    return new HttpResponse(null, { status: 204 });
  }),
];
