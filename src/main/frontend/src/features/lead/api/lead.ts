import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type LeadDetail = Schema<'LeadDetail'>;
export type RoutingCandidate = LeadDetail['routing'][number];
export type Diagram = Schema<'ProcessTrailDiagram'>;
export type LeadStep = Schema<'StripStep'>;

export function useLead(id: string) {
  return useQuery({
    queryKey: queryKeys.lead(id),
    queryFn: ({ signal }) => api.get('/leads/{lead_id}', { path: { lead_id: id }, signal }),
  });
}

export type LeadChange = Schema<'LeadChange'>;
export type ScoreExplanation = Schema<'ScoreExplanationExplained'>;

/** The form or the field shows what is wrong. */
export const useChangeLead = (leadId: string) =>
  useRun({
    call: (body: LeadChange) => api.patch('/leads/{lead_id}', { path: { lead_id: leadId }, body }),
    refreshes: [queryKeys.leads, queryKeys.queue, queryKeys.tasks],
    failure: 'The lead was not changed',
    quiet: true,
  });

export function useLeadScore(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'score'],
    queryFn: ({ signal }) => api.get('/leads/{lead_id}/score', { path: { lead_id: leadId }, signal }),
  });
}

export function useLeadProcess(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'process'],
    queryFn: ({ signal }) => api.get('/leads/{lead_id}/process', { path: { lead_id: leadId }, signal }),
  });
}

/** Reads the unmasked values; the server writes this to the audit log, so they are asked for only on a click and kept nowhere. */
export const useRevealFinancial = (leadId: string) =>
  useRun({
    call: () => api.post('/leads/{lead_id}/financial', { path: { lead_id: leadId } }),
    refreshes: [[...queryKeys.lead(leadId), 'activities']],
    failure: 'The values were not revealed',
  });

/** What a won lead is worth. */
export const useSaveDeal = (leadId: string) =>
  useRun({
    call: (body: Schema<'LeadChange'>) => api.patch('/leads/{lead_id}', { path: { lead_id: leadId }, body }),
    refreshes: [queryKeys.leads, queryKeys.campaigns],
    failure: 'The value was not saved',
    done: 'The value is saved.',
    quiet: true,
  });

/** Posted both ways: what somebody wrote never stands in a URL. */
export const useTagLead = (leadId: string, change: 'add' | 'remove') =>
  useRun({
    call: (tag: string) =>
      api.post(change === 'add' ? '/leads/{lead_id}/tags' : '/leads/{lead_id}/tags/remove', {
        path: { lead_id: leadId },
        body: { tag },
      }),
    refreshes: [queryKeys.leads],
    failure: change === 'add' ? 'The tag was not added' : 'The tag was not taken away',
  });
