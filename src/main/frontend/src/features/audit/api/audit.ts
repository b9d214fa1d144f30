import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { download } from '@/lib/download';
import { queryKeys } from '@/lib/query-keys';
import { toast } from '@/lib/toast';
import { useRun } from '@/lib/use-run';

export interface AuditEntry {
  id: number;
  at: string;
  username: string;
  action: string;
  subject_type: string;
  subject_id: string;
  outcome: string;
  request_id: string | null;
  address_fingerprint: string | null;
}

export interface AuditFilter {
  username?: string;
  action?: string;
  subject_id?: string;
  /** Days, as 2026-11-21; both of them are in. */
  from?: string;
  to?: string;
}

export interface Verification {
  intact: boolean;
  entries: number;
  waiting: number;
  position: number;
  hash: string;
  finding: { kind: string; position: number | null; entry_id: number | null; message: string } | null;
}

const start = (day: string) => new Date(`${day}T00:00:00`).toISOString();

function end(day: string) {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + 1);
  return date.toISOString();
}

const wanted = ({ from, to, ...rest }: AuditFilter) => ({
  ...rest,
  ...(from && { from: start(from) }),
  ...(to && { to: end(to) }),
});

export function useAudit(filter: AuditFilter, before: number | undefined) {
  const query = new URLSearchParams({ size: '50' });
  for (const [name, value] of Object.entries(wanted(filter))) if (value) query.set(name, value);
  if (before) query.set('before', String(before));
  return useQuery({
    queryKey: [...queryKeys.audit, query.toString()],
    queryFn: ({ signal }) => api.get<{ items: AuditEntry[]; next: number | null }>(`/audit?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

export const useAuditActions = () =>
  useQuery({
    queryKey: [...queryKeys.audit, 'actions'],
    queryFn: ({ signal }) => api.get<string[]>('/audit/actions', signal),
  });

export const useVerification = () =>
  useMutation({ mutationFn: () => api.get<Verification>('/audit/verification') });

export const useExportAudit = () =>
  useRun({
    call: async (filter: AuditFilter) =>
      toast.done(`${await download('/audit/export', wanted(filter))} was saved`),
    refreshes: [queryKeys.audit],
    failure: 'The audit log was not exported',
  });
