import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

export type FormSettings = Schema<'FormSettings'>;
export type FormEditing = Schema<'FormFormEditing'>;
export type AskedField = Schema<'FormSettingsAsked'>;
export type AskedOwnField = Schema<'FormSettingsAskedOwn'>;
export type OwnFieldOffered = Schema<'FormOwnFieldOffered'>;
export type FormFieldName = Schema<'FormField'>;
/** By language, then by the name of the word. */
export type FormTexts = FormSettings['texts'];

export function useForm(campaignId: string) {
  return useQuery({
    queryKey: queryKeys.form(campaignId),
    queryFn: ({ signal }) =>
      api.get('/campaigns/{campaign_id}/form', { path: { campaign_id: campaignId }, signal }),
  });
}

export const useSaveForm = (campaignId: string) =>
  useRun({
    call: (body: FormSettings) =>
      api.put('/campaigns/{campaign_id}/form', { path: { campaign_id: campaignId }, body }),
    refreshes: [queryKeys.form(campaignId), queryKeys.landingPreview(campaignId)],
    failure: 'The form was not saved',
    done: 'The form is saved. Pages show it within a minute.',
    quiet: true,
  });
