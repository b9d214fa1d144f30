import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export interface CampaignTokenDraft {
  name: string;
  limit_per_minute: number | null;
  expires_in_days: number | null;
}

export const useCreateCampaignToken = (campaignId: string) =>
  useRun({
    call: (draft: CampaignTokenDraft) =>
      api.post<{ token: string }>(`/campaigns/${campaignId}/tokens`, draft),
    refreshes: [queryKeys.campaignTokens(campaignId)],
    failure: 'The token was not made',
    quiet: true,
  });
