import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { LeadSummary, Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export type Evidence = 'email' | 'phone' | 'name_and_birth_date';
export type Choice = 'this' | 'other';

/** Leads that share something; the one that would stay comes first. */
export interface DuplicateGroup {
  evidence: Evidence[];
  same_campaign: boolean;
  leads: LeadSummary[];
  told_apart: string[][];
}

export interface Candidate {
  evidence: Evidence[];
  same_campaign: boolean;
  lead: LeadSummary;
}

export interface MergedPart {
  lead_id: string;
  merged_by_name: string;
  merged_at: string;
}

export interface Related {
  candidates: Candidate[];
  merged: MergedPart[];
  told_apart: LeadSummary[];
}

export interface DifferingField {
  field: string;
  this_value: string | null;
  other_value: string | null;
  chosen: Choice;
}

export interface Comparison {
  same_campaign: boolean;
  differing: DifferingField[];
  alike: string[];
  obstacle: string | null;
  choice: string[];
}

export interface MergeWish {
  other_lead_id: string;
  fields: Record<string, Choice>;
  assigned_to: string | null;
  across_campaigns: boolean;
}

export function useDuplicates(page: number) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'duplicates', page],
    queryFn: ({ signal }) => api.get<Page<DuplicateGroup>>(`/duplicates?page=${page}&size=20`, signal),
    placeholderData: keepPreviousData,
  });
}

export function useRelated(leadId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'duplicates'],
    queryFn: ({ signal }) => api.get<Related>(`/leads/${leadId}/duplicates`, signal),
    enabled,
  });
}

export function useComparison(leadId: string, otherId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'merge', otherId],
    queryFn: ({ signal }) => api.get<Comparison>(`/leads/${leadId}/merge?other_lead_id=${otherId}`, signal),
  });
}

export const useMerge = (leadId: string) =>
  useRun({
    call: (wish: MergeWish) => api.post<{ lead_id: string }>(`/leads/${leadId}/merge`, wish),
    refreshes: [queryKeys.leads, queryKeys.tasks],
    failure: 'The leads were not merged',
    done: 'Merged. The page of the lead offers to tell them apart again.',
    quiet: true,
  });

export const useUnmerge = () =>
  useRun({
    call: (leadId: string) => api.post<{ lead_id: string }>(`/leads/${leadId}/unmerge`),
    refreshes: [queryKeys.leads, queryKeys.tasks],
    failure: 'The leads were not told apart',
    done: 'Told apart: both are leads of their own again.',
    quiet: true,
  });

export const useTellApart = () =>
  useRun({
    call: (leadIds: string[]) => api.post<undefined>('/duplicates/tell-apart', { lead_ids: leadIds }),
    refreshes: [queryKeys.leads],
    failure: 'It was not remembered',
    done: 'Remembered: these two are not proposed again.',
  });

export const useTakeBack = () =>
  useRun({
    call: (leadIds: string[]) => api.post<undefined>('/duplicates/tell-apart/undo', { lead_ids: leadIds }),
    refreshes: [queryKeys.leads],
    failure: 'It was not taken back',
    done: 'Taken back: these two may be one person again.',
  });
