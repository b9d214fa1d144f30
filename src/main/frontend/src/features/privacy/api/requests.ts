import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema, Whole } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type PrivacyRequest = Schema<'PrivacyRequestView'>;
export type FoundLead = Schema<'PrivacyRequestViewFoundLead'>;
export type PrivacyKind = Schema<'PrivacyKind'>;
export type IdentityCheck = Schema<'IdentityCheck'>;
type Form = Schema<'PrivacyRequestForm'>;
export type NewPrivacyRequest = Whole<Omit<Form, 'received_on'>> & Pick<Form, 'received_on'>;
export type Decision = Required<Schema<'PrivacyRequestDecision'>>;

/** What is typed to search for is posted: it must not stand in a URL. */
export function usePrivacyRequests(page: number, email: string) {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'list', page, email],
    queryFn: ({ signal }) =>
      email
        ? api.post('/privacy-requests/search', { body: { email, page, size: 20 }, signal })
        : api.get('/privacy-requests', { query: { page, size: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What is approved is carried out by the process: looked at again until it is done. */
export function usePrivacyRequest(id: string) {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'one', id],
    queryFn: ({ signal }) => api.get('/privacy-requests/{request_id}', { path: { request_id: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'approved' ? 2_000 : false),
  });
}

export const useOpenRequest = () =>
  useRun({
    call: (wanted: NewPrivacyRequest) => api.post('/privacy-requests', { body: wanted }),
    refreshes: [queryKeys.privacy, queryKeys.tasks],
    failure: 'The request was not written down',
    quiet: true,
  });

export const useDecide = (id: string) =>
  useRun({
    call: (decision: Decision) =>
      api.post('/privacy-requests/{request_id}/decide', { path: { request_id: id }, body: decision }),
    refreshes: [queryKeys.privacy, queryKeys.tasks, queryKeys.leads],
    failure: 'The request was not decided',
    quiet: true,
  });

export const useExtend = (id: string) =>
  useRun({
    call: (reason: string) =>
      api.post('/privacy-requests/{request_id}/extend', { path: { request_id: id }, body: { reason } }),
    refreshes: [queryKeys.privacy],
    failure: 'The request was not extended',
    done: 'Extended. Tell the person, with the reason, within the first month.',
    quiet: true,
  });
