import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import type { CaptureSettings } from './types';

export function useCapture(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.capture(campaignId),
    queryFn: ({ signal }) => api.get<CaptureSettings>(`/campaigns/${campaignId}/capture`, signal),
  });
}
