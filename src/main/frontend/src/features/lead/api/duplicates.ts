import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Evidence = Schema<'DuplicatesEvidence'>;
/** Leads that share something; the one that would stay comes first. */
export type DuplicateGroup = Schema<'DuplicatesGroup'>;
export type Candidate = Schema<'DuplicatesCandidate'>;
export type MergedPart = Schema<'DuplicatePart'>;
export type Related = Schema<'DuplicateRelated'>;
export type Comparison = Schema<'LeadMergingComparison'>;
export type DifferingField = Schema<'MergeFieldsDiffering'>;
export type Choice = DifferingField['chosen'];
export type MergeWish = Schema<'LeadMergingWanted'>;

export function useDuplicates(page: number) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'duplicates', page],
    queryFn: ({ signal }) => api.get('/duplicates', { query: { page, size: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRelated(leadId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'duplicates'],
    queryFn: ({ signal }) => api.get('/leads/{lead_id}/duplicates', { path: { lead_id: leadId }, signal }),
    enabled,
  });
}

export function useComparison(leadId: string, otherId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'merge', otherId],
    queryFn: ({ signal }) =>
      api.get('/leads/{lead_id}/merge', {
        path: { lead_id: leadId },
        query: { other_lead_id: otherId },
        signal,
      }),
  });
}

export const useMerge = (leadId: string) =>
  useRun({
    call: (wish: MergeWish) => api.post('/leads/{lead_id}/merge', { path: { lead_id: leadId }, body: wish }),
    refreshes: [queryKeys.leads, queryKeys.tasks],
    failure: 'The leads were not merged',
    done: 'Merged. The page of the lead offers to tell them apart again.',
    quiet: true,
  });

export const useUnmerge = () =>
  useRun({
    call: (leadId: string) => api.post('/leads/{lead_id}/unmerge', { path: { lead_id: leadId } }),
    refreshes: [queryKeys.leads, queryKeys.tasks],
    failure: 'The leads were not told apart',
    done: 'Told apart: both are leads of their own again.',
    quiet: true,
  });

export const useTellApart = () =>
  useRun({
    call: (leadIds: string[]) => api.post('/duplicates/tell-apart', { body: { lead_ids: leadIds } }),
    refreshes: [queryKeys.leads],
    failure: 'It was not remembered',
    done: 'Remembered: these two are not proposed again.',
  });

export const useTakeBack = () =>
  useRun({
    call: (leadIds: string[]) => api.post('/duplicates/tell-apart/undo', { body: { lead_ids: leadIds } }),
    refreshes: [queryKeys.leads],
    failure: 'It was not taken back',
    done: 'Taken back: these two may be one person again.',
  });
