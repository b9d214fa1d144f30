import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

type Step = Schema<'OfferTasksStep'>;
type Optional = 'follow_up_date' | 'deal_value' | 'deal_currency';
export type Outcome = Whole<Omit<Step, Optional>> & Pick<Required<Step>, Optional>;
export type Contact = Outcome['contact'];

const refreshes = [queryKeys.queue, queryKeys.leads, queryKeys.tasks, queryKeys.campaigns];

/** Which status a lead may take next: read from the lead itself, so it is as fresh as the lead page. */
export function useAllowedStatuses(leadId: string) {
  return useQuery({
    queryKey: queryKeys.lead(leadId),
    queryFn: ({ signal }) => api.get('/leads/{lead_id}', { path: { lead_id: leadId }, signal }),
    select: (lead) => lead.allowed_statuses,
  });
}

export const useAssignLead = (leadId: string) =>
  useRun({
    call: (body: Schema<'AssignmentAssign'>) =>
      api.post('/leads/{lead_id}/assign', { path: { lead_id: leadId }, body }),
    refreshes,
    failure: 'The lead was not assigned',
    done: 'The lead is assigned.',
    quiet: true,
  });

export const useReassignLead = (leadId: string) =>
  useRun({
    call: (body: Schema<'AssignmentReassign'>) =>
      api.post('/leads/{lead_id}/reassign', { path: { lead_id: leadId }, body }),
    refreshes,
    failure: 'The lead was not reassigned',
    done: 'The lead is reassigned.',
    quiet: true,
  });

export const useReopenLead = (leadId: string) =>
  useRun({
    call: () => api.post('/leads/{lead_id}/reopen', { path: { lead_id: leadId } }),
    refreshes,
    failure: 'The lead was not reopened',
    done: 'The lead is open again.',
    quiet: true,
  });

export const useDeclineLead = (leadId: string) =>
  useRun({
    call: (body: Schema<'AssignmentDecline'>) =>
      api.post('/leads/{lead_id}/decline', { path: { lead_id: leadId }, body }),
    refreshes,
    failure: 'The lead was not declined',
    done: 'The lead is declined and goes to the next rep.',
    quiet: true,
  });

export const useRecordOutcome = (leadId: string) =>
  useRun({
    call: (body: Outcome) => api.post('/leads/{lead_id}/outcome', { path: { lead_id: leadId }, body }),
    refreshes,
    failure: 'The outcome was not recorded',
    done: 'The outcome is recorded.',
    quiet: true,
  });
