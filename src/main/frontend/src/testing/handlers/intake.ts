import { http, HttpResponse } from 'msw';
import type { LeadImport, Mapping, ReadingChoices } from '@/features/intake/api/imports';
import { db } from '../db';
import { completed, importFields, importRows } from '../fixtures/imports';
import { notFound, pageOf, url } from './respond';

interface Id extends Record<string, string> {
  id: string;
}

function change(id: string, part: Partial<LeadImport>) {
  db.imports = db.imports.map((each) => (each.import_id === id ? { ...each, ...part } : each));
  return HttpResponse.json({}, { status: 202 });
}

export const intakeHandlers = [
  http.get(url('/imports/fields'), () => HttpResponse.json({ items: importFields })),
  http.get(url('/imports'), () => HttpResponse.json(pageOf(db.imports))),
  http.post(url('/imports'), () =>
    HttpResponse.json({ import_id: 'i-new', status: 'validating' }, { status: 202 }),
  ),
  http.get<Id>(url('/imports/:id'), ({ params }) => {
    const found = db.imports.find((each) => each.import_id === params.id);
    return found ? HttpResponse.json(found) : notFound();
  }),
  http.get(url('/imports/:id/rows'), ({ request }) => {
    const kind = new URL(request.url).searchParams.get('kind');
    return HttpResponse.json(pageOf(importRows.filter((row) => kind === 'all' || row.status === kind)));
  }),
  http.put<Id, { mapping: Mapping }>(url('/imports/:id/mapping'), async ({ params, request }) => {
    const { mapping } = await request.json();
    return change(params.id, { mapping, mapping_source: 'given', valid: 4, rejected: 0 });
  }),
  http.put<Id, ReadingChoices>(url('/imports/:id/reading'), async ({ params, request }) => {
    const chosen = await request.json();
    const found = db.imports.find((each) => each.import_id === params.id) ?? completed;
    const reading = { ...found.reading, chosen, sheet: chosen.sheet ?? found.reading.sheet };
    return change(params.id, { reading, valid: 2 });
  }),
  http.post<Id>(url('/imports/:id/run'), ({ params }) =>
    change(params.id, {
      ...completed,
      import_id: params.id,
      imported: 3,
      duplicates: 1,
      opt_outs: 0,
      rejected: 1,
      total_rows: 5,
    }),
  ),
  http.post<Id>(url('/imports/:id/cancel'), ({ params }) => change(params.id, { status: 'cancelled' })),
  http.post<Id>(url('/imports/:id/undo'), ({ params }) =>
    change(params.id, { status: 'undone', can_undo: false }),
  ),
  http.post<Id>(url('/imports/:id/dismiss'), ({ params }) => change(params.id, { task_id: null })),
];
