import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { download } from '@/api/download';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { toast } from '@/lib/toast';
import { useRun } from '@/api/use-run';

export type AuditEntry = Schema<'AuditSearchEntry'>;
export type Verification = Schema<'AuditVerificationResult'>;

export interface AuditFilter {
  username?: string;
  action?: string;
  subject_id?: string;
  /** Days, as 2026-11-21; both of them are in. */
  from?: string;
  to?: string;
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
  const query = { size: 50, ...wanted(filter), ...(before && { before }) };
  return useQuery({
    queryKey: [...queryKeys.audit, query],
    queryFn: ({ signal }) => api.get('/audit', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const useAuditActions = () =>
  useQuery({
    queryKey: [...queryKeys.audit, 'actions'],
    queryFn: ({ signal }) => api.get('/audit/actions', { signal }),
  });

export const useVerification = () => useMutation({ mutationFn: () => api.get('/audit/verification') });

export const useExportAudit = () =>
  useRun({
    call: async (filter: AuditFilter) =>
      toast.done(`${await download('/audit/export', { body: wanted(filter) })} was saved`),
    refreshes: [queryKeys.audit],
    failure: 'The audit log was not exported',
  });
