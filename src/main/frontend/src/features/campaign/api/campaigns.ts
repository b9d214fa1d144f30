import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Campaign = Schema<'CampaignCampaignView'>;
export type CampaignStatus = Campaign['status'];
export type CampaignOverview = Schema<'CampaignOverviewOverview'>;

type Change = Schema<'CampaignChangesChange'>;

export function useCampaigns(enabled = true) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'all'],
    queryFn: async ({ signal }) => (await api.get('/campaigns', { signal })).items,
    enabled,
  });
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'one', id],
    queryFn: ({ signal }) => api.get('/campaigns/{campaign_id}', { path: { campaign_id: id }, signal }),
  });
}

export function useCampaignOverview(id: string) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'overview', id],
    queryFn: ({ signal }) =>
      api.get('/campaigns/{campaign_id}/overview', { path: { campaign_id: id }, signal }),
  });
}

/** What the change does not name stays. @param done when it counts from */
const useChange = (id: string, done: string) =>
  useRun({
    call: (body: Change) => api.patch('/campaigns/{campaign_id}', { path: { campaign_id: id }, body }),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done,
    quiet: true,
  });

export const useSaveNotices = (id: string) => useChange(id, 'Saved: it counts from the next lead.');
export const useSaveRetention = (id: string) => useChange(id, 'Saved: it counts from the next night.');
/** `assigned_to` empty: whoever fits best. */
export const useSaveRules = (id: string) => useChange(id, 'Saved: it counts from now on.');
