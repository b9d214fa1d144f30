import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { plural } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';
import { toast } from '@/lib/toast';
import { useRun } from '@/lib/use-run';

export type FailureKind = 'job' | 'task' | 'message';
export type FailureState = 'stopped' | 'waiting' | 'unknown' | 'rejected';
export type FailureAction = 'retry' | 'skip' | 'give_up';

export interface Failure {
  failure_id: string;
  kind: FailureKind;
  state: FailureState;
  step: string;
  process: string | null;
  lead_id: string | null;
  campaign_id: string | null;
  campaign_name: string | null;
  import_id: string | null;
  job_id: string | null;
  since: string;
  tries_left: number | null;
  attempts: number | null;
  next_try_at: string | null;
  reason: string | null;
  technical: string[];
  actions: FailureAction[];
  refusal: string | null;
}

export interface FailureFilter {
  kind?: FailureKind;
  state?: FailureState;
  campaign_id?: string;
}

const touched = [queryKeys.failures, queryKeys.unknownMails, queryKeys.leads];

export function useFailures(filter: FailureFilter, page: number) {
  const query = new URLSearchParams({ page: String(page), size: '25' });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, String(value));
  return useQuery({
    queryKey: [...queryKeys.failures, query.toString()],
    queryFn: ({ signal }) => api.get<Page<Failure>>(`/failures?${query}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useFailureCounts(enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.failures, 'counts'],
    queryFn: ({ signal }) => api.get<{ open: number; waiting: number }>('/failures/counts', signal),
    refetchInterval: 60_000,
    enabled,
  });
}

const paths = { retry: 'retry', skip: 'skip', give_up: 'give-up' } as const;
const done = {
  retry: 'It is tried again.',
  skip: 'The step is left out.',
  give_up: 'It is given up.',
} as const;

export const useSettle = (id: string, action: FailureAction) =>
  useRun({
    call: (reason: string) =>
      api.post(`/failures/${id}/${paths[action]}`, action === 'give_up' ? { reason } : undefined),
    refreshes: touched,
    failure: 'Nothing was done',
    done: done[action],
    quiet: true,
  });

export const useRetryMany = () =>
  useRun({
    call: async ({ kind, campaign_id }: FailureFilter) => {
      const { retried, left } = await api.post<{ retried: number; left: number }>('/failures/retry', {
        kind: kind ?? null,
        campaign_id: campaign_id ?? null,
      });
      toast.done(
        `Tried again: ${plural(retried, 'failure')}.${left > 0 ? ` ${left} more have stopped.` : ''}`,
      );
    },
    refreshes: touched,
    failure: 'Nothing was tried again',
    quiet: true,
  });
