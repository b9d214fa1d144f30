import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type Campaign = Schema<'CampaignView'>;
export type CampaignStatus = Campaign['status'];
export type CampaignOverview = Schema<'CampaignOverviewOverview'>;

export type CampaignChange = Schema<'CampaignFields'>;

const MOST = 500;

/** Those in use, or those in the archive. */
export function useCampaigns(enabled = true, archived = false) {
  return useQuery({
    queryKey: [...queryKeys.campaigns, 'all', archived],
    queryFn: async ({ signal }) =>
      (await api.get('/campaigns', { query: { archived, size: MOST }, signal })).items,
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
    call: (body: CampaignChange) =>
      api.patch('/campaigns/{campaign_id}', { path: { campaign_id: id }, body }),
    refreshes: [queryKeys.campaigns],
    failure: 'It was not saved',
    done,
    quiet: true,
  });

export const useSaveNotices = (id: string) => useChange(id, 'Saved: it counts from the next lead.');
export const useSaveRetention = (id: string) => useChange(id, 'Saved: it counts from the next night.');
/** `assigned_to` empty: whoever fits best. */
export const useSaveRules = (id: string) => useChange(id, 'Saved: it counts from now on.');
export const useSaveCampaign = (id: string) => useChange(id, 'The campaign is saved.');

export const useCreateCampaign = () =>
  useRun({
    call: (body: CampaignChange) => api.post('/campaigns', { body }),
    refreshes: [queryKeys.campaigns],
    failure: 'The campaign was not made',
    done: 'The campaign is made.',
    quiet: true,
  });

const statusDone: Record<CampaignStatus, string> = {
  draft: 'The campaign is a draft.',
  active: 'The campaign takes leads now.',
  paused: 'The campaign is paused: it takes no leads.',
  completed: 'The campaign is completed: it takes no leads any more.',
};

export const useSetCampaignStatus = (id: string, status: CampaignStatus) =>
  useRun({
    call: () => api.patch('/campaigns/{campaign_id}', { path: { campaign_id: id }, body: { status } }),
    refreshes: [queryKeys.campaigns],
    failure: 'The campaign was not changed',
    done: statusDone[status],
  });

export const useDuplicateCampaign = (id: string) =>
  useRun({
    call: () => api.post('/campaigns/{campaign_id}/duplicate', { path: { campaign_id: id } }),
    refreshes: [queryKeys.campaigns],
    failure: 'The campaign was not duplicated',
    done: 'This is the copy: a draft, without leads.',
  });

export const useArchiveCampaign = (id: string) =>
  useRun({
    call: () => api.post('/campaigns/{campaign_id}/archive', { path: { campaign_id: id } }),
    refreshes: [queryKeys.campaigns],
    failure: 'The campaign was not archived',
    done: 'The campaign is in the archive. It takes no leads.',
  });

export const useRestoreCampaign = (id: string) =>
  useRun({
    call: () =>
      api.patch('/campaigns/{campaign_id}', { path: { campaign_id: id }, body: { archived: false } }),
    refreshes: [queryKeys.campaigns],
    failure: 'The campaign was not taken back',
    done: 'The campaign is out of the archive.',
  });

export const useDeleteCampaign = (id: string) =>
  useRun({
    call: () => api.delete('/campaigns/{campaign_id}', { path: { campaign_id: id } }),
    refreshes: [[...queryKeys.campaigns, 'all']],
    failure: 'The campaign was not deleted',
    done: 'The campaign is deleted.',
    quiet: true,
  });
