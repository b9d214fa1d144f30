import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

/** A lead as a person enters it; empty fields are left out. */
export interface NewLead {
  campaign_id: string;
  assign_to: string[];
  contact: Record<string, string>;
  lead_details: Record<string, string>;
  form_metadata: { consent_given: boolean };
}

interface Captured {
  lead_id: string;
  offered_to: string | null;
}

export const useCreateLead = () =>
  useRun({
    call: (lead: NewLead) => api.post<Captured>('/leads', lead),
    refreshes: [queryKeys.leads],
    failure: 'The lead was not taken in',
    done: 'The lead is taken in.',
    quiet: true,
  });
