import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { TextAtHand } from './types';

export function useTexts(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'texts'],
    queryFn: ({ signal }) => api.get<Page<TextAtHand>>(`/leads/${leadId}/templates`, signal),
  });
}
