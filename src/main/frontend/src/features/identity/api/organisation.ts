import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Organisation = Schema<'Organisation'>;
/** What it does not name stays. */
export type OrganisationChange = Schema<'OrganisationForm'>;

export function useOrganisation() {
  return useQuery({
    queryKey: queryKeys.organisation,
    queryFn: ({ signal }) => api.get('/organisation', { signal }),
  });
}

export const useSaveOrganisation = () =>
  useRun({
    call: (body: OrganisationChange) => api.patch('/organisation', { body }),
    refreshes: [queryKeys.organisation],
    failure: 'The organisation was not saved',
    done: 'The organisation is saved.',
    quiet: true,
  });
