import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { Campaign } from './types';

type Notices = Pick<Campaign, 'notification_emails' | 'notification_grades'>;

export const useSaveNotices = (campaignId: string) =>
  useRun({
    call: (body: Notices) => api.patch<Campaign>(`/campaigns/${campaignId}`, body),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done: 'Saved: it counts from the next lead.',
    quiet: true,
  });
