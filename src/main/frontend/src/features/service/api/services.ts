import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Service = Schema<'Service'>;
export type ServiceDraft = Whole<Schema<'ServiceForm'>>;

/** As many as a catalogue can hold. */
const ALL = 500;
const refreshes = [queryKeys.services];

export function useServices() {
  return useQuery({
    queryKey: queryKeys.services,
    queryFn: async ({ signal }) => (await api.get('/services', { query: { size: ALL }, signal })).items,
  });
}

export const useAddService = () =>
  useRun({
    call: (body: ServiceDraft) => api.post('/services', { body }),
    refreshes,
    failure: 'The service was not added',
    done: 'The service is added: it counts from the next lead.',
    quiet: true,
  });

export const useChangeService = (id: string) =>
  useRun({
    call: (body: ServiceDraft) => api.patch('/services/{service_id}', { path: { service_id: id }, body }),
    refreshes,
    failure: 'The service was not changed',
    done: 'Saved: it counts from the next lead.',
    quiet: true,
  });

export const useDeleteService = (id: string) =>
  useRun({
    call: () => api.delete('/services/{service_id}', { path: { service_id: id } }),
    refreshes,
    failure: 'The service was not deleted',
    done: 'The service is deleted.',
    quiet: true,
  });
