import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Campaign } from './types';

/** `assigned_to` empty: whoever fits best. */
type Rules = Partial<Pick<Campaign, 'double_opt_in' | 'auto_assign' | 'count_mails'>> & {
  assigned_to?: string;
};

export const useSaveRules = (campaignId: string) =>
  useRun({
    call: (rules: Rules) => api.patch<Campaign>(`/campaigns/${campaignId}`, rules),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done: 'Saved: it counts from now on.',
    quiet: true,
  });
