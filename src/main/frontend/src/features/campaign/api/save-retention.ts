import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Campaign } from './types';

export const useSaveRetention = (campaignId: string) =>
  useRun({
    call: (days: number) => api.patch<Campaign>(`/campaigns/${campaignId}`, { retention_days: days }),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done: 'Saved: it counts from the next night.',
    quiet: true,
  });
