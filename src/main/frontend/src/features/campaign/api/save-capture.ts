import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { CaptureSettings } from './types';

export const useSaveCapture = (campaignId: string) =>
  useRun({
    call: (settings: CaptureSettings) =>
      api.patch<CaptureSettings>(`/campaigns/${campaignId}/capture`, settings),
    refreshes: [queryKeys.capture(campaignId)],
    failure: 'The settings were not saved',
    done: 'The settings are saved.',
    quiet: true,
  });
