import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';

export type TextAtHand = Schema<'TextTemplatesText'>;

export function useTexts(leadId: string) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'texts'],
    queryFn: ({ signal }) =>
      api.get('/leads/{lead_id}/templates', {
        path: { lead_id: leadId },
        query: { size: 500 },
        signal,
      }),
  });
}
