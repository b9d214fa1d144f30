import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { FormEditing } from './form-types';

export function useForm(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.form(campaignId),
    queryFn: ({ signal }) => api.get<FormEditing>(`/campaigns/${campaignId}/form`, signal),
  });
}
