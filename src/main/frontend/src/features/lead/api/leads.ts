import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { download } from '@/api/download';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';
import { toast } from '@/lib/toast';

/** What the console narrows the list by. */
export type LeadFilter = Partial<
  Pick<
    Whole<Schema<'LeadFilter'>>,
    'category' | 'progress' | 'campaign_id' | 'status' | 'grade' | 'assigned_to' | 'import_id' | 'tag'
  >
>;
export type LeadCounts = Schema<'LeadSearchCounts'>;

export interface LeadList extends LeadFilter {
  q: string | null;
  sort: string;
  /** Picked by hand. */
  lead_ids?: string[];
}

export interface LeadSearch extends LeadFilter {
  q: string | null;
  page: number;
  size: number;
  sort: string;
}

export type ExportFormat = Schema<'ExportFormat'>;
export const exportFormats: Record<ExportFormat, string> = { xlsx: 'Excel (XLSX)', csv: 'CSV' };

/** Posted, because what a person searches for must not stand in a URL. */
export function useLeadSearch(search: LeadSearch) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'search', search],
    queryFn: ({ signal }) => api.post('/leads/search', { body: search, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useLeadCounts(filter: LeadFilter & { q: string | null }) {
  return useQuery({
    queryKey: [...queryKeys.leads, 'counts', filter],
    queryFn: ({ signal }) => api.post('/leads/counts', { body: filter, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Posted like the search. */
export const useExportLeads = () =>
  useRun({
    call: async (wanted: Schema<'ExportRequest'>) =>
      toast.done(`${await download('/leads/export', { body: wanted })} was saved`),
    refreshes: [],
    failure: 'The leads were not exported',
  });
