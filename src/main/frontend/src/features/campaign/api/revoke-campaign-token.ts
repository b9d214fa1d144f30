import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useRevokeCampaignToken = (campaignId: string, tokenId: string) =>
  useRun({
    call: () => api.delete(`/campaigns/${campaignId}/tokens/${tokenId}`),
    refreshes: [queryKeys.campaignTokens(campaignId)],
    failure: 'The token was not revoked',
    done: 'The token is revoked.',
    quiet: true,
  });
