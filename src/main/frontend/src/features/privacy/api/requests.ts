import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Decision, NewPrivacyRequest, PrivacyRequest } from './types';

/** What is typed to search for is posted: it must not stand in a URL. */
export function usePrivacyRequests(page: number, email: string) {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'list', page, email],
    queryFn: ({ signal }) =>
      email
        ? api.post<Page<PrivacyRequest>>('/privacy-requests/search', { email, page, size: 20 }, signal)
        : api.get<Page<PrivacyRequest>>(`/privacy-requests?page=${page}&size=20`, signal),
    placeholderData: keepPreviousData,
  });
}

/** What is approved is carried out by the process: looked at again until it is done. */
export function usePrivacyRequest(id: string) {
  return useQuery({
    queryKey: [...queryKeys.privacy, 'one', id],
    queryFn: ({ signal }) => api.get<PrivacyRequest>(`/privacy-requests/${id}`, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'approved' ? 2_000 : false),
  });
}

export const useOpenRequest = () =>
  useRun({
    call: (wanted: NewPrivacyRequest) => api.post<PrivacyRequest>('/privacy-requests', wanted),
    refreshes: [queryKeys.privacy, queryKeys.tasks],
    failure: 'The request was not written down',
    quiet: true,
  });

export const useDecide = (id: string) =>
  useRun({
    call: (decision: Decision) => api.post<PrivacyRequest>(`/privacy-requests/${id}/decide`, decision),
    refreshes: [queryKeys.privacy, queryKeys.tasks, queryKeys.leads],
    failure: 'The request was not decided',
    quiet: true,
  });

export const useExtend = (id: string) =>
  useRun({
    call: (reason: string) => api.post<PrivacyRequest>(`/privacy-requests/${id}/extend`, { reason }),
    refreshes: [queryKeys.privacy],
    failure: 'The request was not extended',
    done: 'Extended. Tell the person, with the reason, within the first month.',
    quiet: true,
  });
