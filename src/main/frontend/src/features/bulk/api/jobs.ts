import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type BulkWish = Schema<'BulkRequest'>;
export type BulkAction = BulkWish['action'];
export type BulkJob = Schema<'BulkJob'>;
export type JobStatus = Schema<'BulkStatus'>;

/** How an action is to be done, as far as it takes anything. */
export type BulkParameters = Omit<BulkWish, 'action' | 'lead_ids' | 'filter'>;

/** Which leads: picked by hand, or all that match what the list shows. */
export type BulkSet = { lead_ids: string[] } | { filter: Schema<'LeadFilter'> };

export const isMoving = ({ status }: BulkJob) => status === 'queued' || status === 'running';

export function useBulkJobs(page: number) {
  return useQuery({
    queryKey: [...queryKeys.jobs, 'page', page],
    queryFn: ({ signal }) => api.get('/jobs', { query: { page, size: 25 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? 5000 : false),
  });
}

/** Live events refresh it; asking every 2 s covers a lost event stream. */
export function useBulkJob(id: string, page: number) {
  return useQuery({
    queryKey: [...queryKeys.job(id), page],
    queryFn: ({ signal }) =>
      api.get('/jobs/{job_id}', { path: { job_id: id }, query: { page, size: 50 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 2000 : false),
  });
}

export const useStartBulk = () =>
  useRun({
    call: (wish: BulkWish) => api.post('/leads/bulk', { body: wish }),
    refreshes: [queryKeys.jobs],
    failure: 'Nothing was changed',
    quiet: true,
  });

export const useCancelJob = (id: string) =>
  useRun({
    call: () => api.post('/jobs/{job_id}/cancel', { path: { job_id: id } }),
    refreshes: [queryKeys.jobs, queryKeys.leads],
    failure: 'The job was not cancelled',
    quiet: true,
  });

export const useUndoJob = (id: string) =>
  useRun({
    call: () => api.post('/jobs/{job_id}/undo', { path: { job_id: id } }),
    refreshes: [queryKeys.jobs, queryKeys.leads],
    failure: 'The job was not undone',
    quiet: true,
  });
