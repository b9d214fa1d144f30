import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';
import { plural } from '@/lib/format';
import { toast } from '@/lib/toast';

export type Failure = Schema<'Failure'>;
export type FailureKind = Schema<'FailureKind'>;
export type FailureState = Schema<'FailureState'>;
export type FailureAction = Failure['actions'][number];

export interface FailureFilter {
  kind?: FailureKind;
  state?: FailureState;
  campaign_id?: string;
}

const touched = [queryKeys.failures, queryKeys.unknownMails, queryKeys.leads];

export function useFailures(filter: FailureFilter, page: number) {
  const query = { ...filter, page, size: 25 };
  return useQuery({
    queryKey: [...queryKeys.failures, query],
    queryFn: ({ signal }) => api.get('/failures', { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useFailureCounts(enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.failures, 'counts'],
    queryFn: ({ signal }) => api.get('/failures/counts', { signal }),
    refetchInterval: 60_000,
    enabled,
  });
}

const done = {
  retry: 'It is tried again.',
  skip: 'The step is left out.',
  give_up: 'It is given up.',
} as const;

export const useSettle = (id: string, action: FailureAction) =>
  useRun({
    call: (reason: string) => {
      const path = { failure_id: id };
      if (action === 'give_up') return api.post('/failures/{failure_id}/give-up', { path, body: { reason } });
      return api.post(`/failures/{failure_id}/${action}`, { path });
    },
    refreshes: touched,
    failure: 'Nothing was done',
    done: done[action],
    quiet: true,
  });

export const useRetryMany = () =>
  useRun({
    call: async ({ kind, campaign_id }: FailureFilter) => {
      const { retried, left } = await api.post('/failures/retry', {
        body: { kind: kind ?? null, campaign_id: campaign_id ?? null },
      });
      toast.done(
        `Tried again: ${plural(retried, 'failure')}.${left > 0 ? ` ${left} more have stopped.` : ''}`,
      );
    },
    refreshes: touched,
    failure: 'Nothing was tried again',
    quiet: true,
  });
