import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

/** A lead as a person enters it; empty fields are left out. */
export type NewLead = Schema<'Lead'>;

export const useCreateLead = () =>
  useRun({
    call: (lead: NewLead) => api.post('/leads', { body: lead }),
    refreshes: [queryKeys.leads],
    failure: 'The lead was not created',
    done: 'Lead created.',
    quiet: true,
  });
