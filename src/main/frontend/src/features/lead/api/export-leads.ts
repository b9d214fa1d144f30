import { download } from '@/lib/download';
import { useRun } from '@/lib/use-run';
import { toast } from '@/lib/toast';
import type { LeadFilter } from './types';

export interface LeadList extends LeadFilter {
  q: string | null;
  sort: string;
  /** Picked by hand. */
  lead_ids?: string[];
}

export const exportFormats = { xlsx: 'Excel (XLSX)', csv: 'CSV' } as const;
export type ExportFormat = keyof typeof exportFormats;

interface LeadExport extends LeadList {
  format: ExportFormat;
  include_financial: boolean;
}

/** Posted like the search: what a person searches for must not stand in a URL. */
export const useExportLeads = () =>
  useRun({
    call: async (wanted: LeadExport) => toast.done(`${await download('/leads/export', wanted)} was saved`),
    refreshes: [],
    failure: 'The leads were not exported',
  });
