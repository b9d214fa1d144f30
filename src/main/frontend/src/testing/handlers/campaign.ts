import { http, HttpResponse } from 'msw';
import type { CampaignTokenDraft } from '@/features/campaign/api/campaign-tokens';
import type { CaptureSettings } from '@/features/campaign/api/capture';
import { db } from '../db';
import { campaigns, overview } from '../fixtures/campaigns';
import { notFound, pageOf, url } from './respond';

export const campaignHandlers = [
  http.get(url('/campaigns'), () => HttpResponse.json(pageOf(campaigns))),
  http.get<{ id: string }>(url('/campaigns/:id'), ({ params }) => {
    const campaign = campaigns.find((each) => each.id === params.id);
    return campaign ? HttpResponse.json(campaign) : notFound();
  }),
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
