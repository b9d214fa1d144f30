import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { FormEditing, FormSettings } from './form-types';

export const useSaveForm = (campaignId: string) =>
  useRun({
    call: (settings: FormSettings) => api.put<FormEditing>(`/campaigns/${campaignId}/form`, settings),
    refreshes: [queryKeys.form(campaignId), queryKeys.landingPreview(campaignId)],
    failure: 'The form was not saved',
    done: 'The form is saved. Pages show it within a minute.',
    quiet: true,
  });
