import { http, HttpResponse } from 'msw';
import type { BulkJob, BulkWish } from '@/features/bulk/api/jobs';
import { db } from '../db';
import { jobOf } from '../fixtures/jobs';
import { notFound, pageOf, url } from './respond';

interface Id extends Record<string, string> {
  id: string;
}

function change(id: string, part: Partial<BulkJob>) {
  db.jobs = db.jobs.map((job) => (job.job_id === id ? { ...job, ...part } : job));
}

export const bulkHandlers = [
  http.post<never, BulkWish>(url('/leads/bulk'), async ({ request }) => {
    const wish = await request.json();
    db.bulkWishes.push(wish);
    db.jobs = [jobOf('j-new', wish), ...db.jobs];
    return HttpResponse.json({ job_id: 'j-new', status: 'queued', total: 2 }, { status: 202 });
  }),
  http.get(url('/jobs'), () => HttpResponse.json(pageOf(db.jobs))),
  http.get<Id>(url('/jobs/:id'), ({ params }) => {
    const job = db.jobs.find((each) => each.job_id === params.id);
    return job ? HttpResponse.json(job) : notFound();
  }),
  http.post<Id>(url('/jobs/:id/cancel'), ({ params }) => {
    change(params.id, { status: 'cancelled', message: 'Cancelled by mary; what was changed before stays.' });
    return HttpResponse.json({ job_id: params.id, status: 'cancelled', total: 2 });
  }),
  http.post<Id>(url('/jobs/:id/undo'), ({ params }) => {
    change(params.id, { undo_until: null, undone_by: 'j-undo' });
    db.jobs = [
      { ...jobOf('j-undo', { action: 'tag', lead_ids: [] }), action: 'undo', undoes: params.id },
      ...db.jobs,
    ];
    return HttpResponse.json({ job_id: 'j-undo', status: 'queued', total: 1 }, { status: 202 });
  }),
];
