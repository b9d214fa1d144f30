import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { messageOf } from '@/api/error';
import { queryKeys } from '@/api/query-keys';
import type { LeadSummary, Schema } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { toast } from '@/lib/toast';

export type Queue = Schema<'RepQueueQueue'>;
export type PendingOffer = Schema<'RepQueuePending'>;
export type AcceptedLead = Schema<'RepQueueAccepted'>;
export type ManagerUpdate = Schema<'RepQueueUpdate'>;

const queueQuery = queryOptions({
  queryKey: queryKeys.queue,
  queryFn: ({ signal }) => api.get('/queue', { signal }),
  refetchInterval: 60_000,
});

export const useQueue = (enabled = true) => useQuery({ ...queueQuery, enabled });

/** Accepts at once on screen; puts the lead back and says why when the server refuses. */
export function useAcceptLead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (lead: LeadSummary) =>
      api.post('/leads/{lead_id}/accept', { path: { lead_id: lead.lead_id } }),
    onMutate: async (lead) => {
      await queries.cancelQueries({ queryKey: queryKeys.queue });
      const before = queries.getQueryData(queueQuery.queryKey);
      if (before) queries.setQueryData(queueQuery.queryKey, withAccepted(before, lead));
      return before;
    },
    onSuccess: (_, lead) => toast.done(`${fullName(lead)} is yours now.`),
    onError: (error, lead, before) => {
      if (before) queries.setQueryData(queueQuery.queryKey, before);
      toast.failed(`${fullName(lead)} was not accepted`, messageOf(error));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.queue }),
        queries.invalidateQueries({ queryKey: queryKeys.leads }),
      ]),
  });
}

function withAccepted(queue: Queue, lead: LeadSummary): Queue {
  const pending = queue.pending.filter((offer) => offer.lead.lead_id !== lead.lead_id);
  if (pending.length === queue.pending.length) return queue;
  return {
    ...queue,
    pending,
    accepted: [{ since: new Date().toISOString(), lead }, ...queue.accepted],
    pending_total: queue.pending_total - 1,
    accepted_total: queue.accepted_total + 1,
  };
}
