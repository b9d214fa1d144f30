import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Campaign } from './types';

export const useSaveCounting = (campaignId: string) =>
  useRun({
    call: (counts: boolean) => api.patch<Campaign>(`/campaigns/${campaignId}`, { count_mails: counts }),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done: 'Saved: it counts for mails from now on.',
    quiet: true,
  });
