import { http, HttpResponse } from 'msw';
import type { AuditEntry, Verification } from '@/features/audit/api/audit';
import { db } from '../db';
import { url } from './respond';

const entry: AuditEntry = {
  id: 8,
  at: '2026-11-02T09:00:00Z',
  username: 'mary',
  action: 'financial_read',
  subject_type: 'lead',
  subject_id: 'lead_ada',
  outcome: 'done',
  request_id: 'b7c9e1f2-0000',
  address_fingerprint: 'a1b2c3d4e5f60718a1b2c3d4e5f60718',
};

const entries: AuditEntry[] = [
  entry,
  {
    ...entry,
    id: 7,
    username: 'rita',
    action: 'sign_in_failed',
    subject_type: 'user',
    subject_id: 'rita',
    outcome: 'refused',
  },
];

export const auditHandlers = [
  http.get(url('/audit'), ({ request }) => {
    const { search, searchParams } = new URL(request.url);
    db.auditQueries = [...db.auditQueries, search];
    const items = searchParams.get('username') === 'nobody' ? [] : entries;
    return HttpResponse.json({ items, next: items.length > 0 ? 7 : null });
  }),
  http.get(url('/audit/actions'), () => HttpResponse.json(['financial_read', 'signed_in', 'sign_in_failed'])),
  http.get(url('/audit/verification'), () => {
    const result: Verification = {
      intact: db.auditFinding === null,
      entries: 8,
      waiting: 0,
      position: 8,
      hash: 'c0ffee',
      finding: db.auditFinding,
    };
    return HttpResponse.json(result);
  }),
];
