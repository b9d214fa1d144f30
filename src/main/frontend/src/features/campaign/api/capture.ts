import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type CaptureSettings = Schema<'CaptureSettings'>;

export function useCapture(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.capture(campaignId),
    queryFn: ({ signal }) =>
      api.get('/campaigns/{campaign_id}/capture', { path: { campaign_id: campaignId }, signal }),
  });
}

export const useSaveCapture = (campaignId: string) =>
  useRun({
    call: (body: CaptureSettings) =>
      api.patch('/campaigns/{campaign_id}/capture', { path: { campaign_id: campaignId }, body }),
    refreshes: [queryKeys.capture(campaignId)],
    failure: 'The settings were not saved',
    done: 'The settings are saved.',
    quiet: true,
  });
