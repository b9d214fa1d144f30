import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { messageOf } from '@/lib/api-error';
import type { LeadSummary } from '@/lib/api-types';
import { fullName } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';
import { toast } from '@/lib/toast';
import { queueQuery } from './get-queue';
import type { Queue } from './types';

/** Accepts at once on screen; puts the lead back and says why when the server refuses. */
export function useAcceptLead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (lead: LeadSummary) => api.post<LeadSummary>(`/leads/${lead.lead_id}/accept`, {}),
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
