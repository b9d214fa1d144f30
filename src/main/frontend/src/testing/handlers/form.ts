import { http, HttpResponse } from 'msw';
import type { FormSettings } from '@/features/intake/api/form';
import type { LandingContent } from '@/features/intake/api/landing-page';
import { db } from '../db';
import { url } from './respond';

const page = '/campaigns/:id/landing-page';

interface Writing {
  slug: string;
  content: LandingContent;
}

export const formHandlers = [
  http.get(url('/campaigns/:id/form'), () => HttpResponse.json(db.form)),
  http.put<never, FormSettings>(url('/campaigns/:id/form'), async ({ request }) => {
    db.form = { ...db.form, settings: await request.json() };
    return HttpResponse.json(db.form);
  }),
  http.get(url(page), () => HttpResponse.json(db.landingPage)),
  http.put<never, Writing>(url(page), async ({ request }) => {
    db.landingPage = { ...db.landingPage, ...(await request.json()), saved: true, changed: true };
    return HttpResponse.json(db.landingPage);
  }),
  http.post(url(`${page}/publish`), () => {
    db.landingPage = { ...db.landingPage, published_at: '2026-11-20T09:00:00Z', changed: false };
    return HttpResponse.json(db.landingPage);
  }),
  http.post(url(`${page}/unpublish`), () => {
    db.landingPage = { ...db.landingPage, published_at: null, changed: true };
    return HttpResponse.json(db.landingPage);
  }),
  http.post<never, Writing>(url(`${page}/preview`), async ({ request }) => {
    const { content } = await request.json();
    return HttpResponse.json({ html: `<h1>${content.headline}</h1>` });
  }),
];
