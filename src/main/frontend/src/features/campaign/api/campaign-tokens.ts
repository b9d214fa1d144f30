import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type CampaignToken = Schema<'CampaignTokensKnown'>;
export type CampaignTokenDraft = Required<Schema<'CampaignTokenForm'>>;

export function useCampaignTokens(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.campaignTokens(campaignId),
    queryFn: async ({ signal }) =>
      (
        await api.get('/campaigns/{campaign_id}/tokens', {
          path: { campaign_id: campaignId },
          query: { size: 500 },
          signal,
        })
      ).items,
  });
}

export const useCreateCampaignToken = (campaignId: string) =>
  useRun({
    call: (body: CampaignTokenDraft) =>
      api.post('/campaigns/{campaign_id}/tokens', { path: { campaign_id: campaignId }, body }),
    refreshes: [queryKeys.campaignTokens(campaignId)],
    failure: 'The token was not made',
    quiet: true,
  });

export const useRevokeCampaignToken = (campaignId: string, tokenId: string) =>
  useRun({
    call: () =>
      api.delete('/campaigns/{campaign_id}/tokens/{token_id}', {
        path: { campaign_id: campaignId, token_id: tokenId },
      }),
    refreshes: [queryKeys.campaignTokens(campaignId)],
    failure: 'The token was not revoked',
    done: 'The token is revoked.',
    quiet: true,
  });
