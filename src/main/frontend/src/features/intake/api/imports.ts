import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Answer } from '@/api/operations';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { upload } from '@/api/upload';
import { useRun } from '@/api/use-run';

export type LeadImport = Schema<'ImportViewView'>;
export type ImportStatus = Schema<'ImportStatus'>;
export type ImportField = Schema<'ImportField'>;
export type ImportRow = Schema<'ImportRowsViewRow'>;
/** Column of the sheet -> field, "custom:Name" or null when it is ignored. */
export type Mapping = LeadImport['mapping'];
/** How somebody wants the file to be read; null where it is worked out. */
export type ReadingChoices = LeadImport['reading']['chosen'];
export type RowKind = 'all' | 'rejected' | 'duplicate' | 'set_aside';

export interface NewImport {
  file: File;
  campaignId: string;
  assignTo: string[];
  /** The import whose rejected rows this sheet corrects. */
  corrects: string | undefined;
}

/** The server works on it now. */
export const isMoving = ({ status }: LeadImport) => status === 'validating' || status === 'running';

export function useImports(page: number) {
  return useQuery({
    queryKey: [...queryKeys.imports, 'page', page],
    queryFn: ({ signal }) => api.get('/imports', { query: { page, size: 25 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? 5000 : false),
  });
}

/** Live events refresh it; asking every 2 s covers a lost event stream. */
export function useImport(id: string) {
  return useQuery({
    queryKey: queryKeys.import(id),
    queryFn: ({ signal }) => api.get('/imports/{import_id}', { path: { import_id: id }, signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 2000 : false),
  });
}

export function useImportRows(id: string, kind: RowKind, page: number) {
  const query = { page, size: 20, kind };
  return useQuery({
    queryKey: [...queryKeys.import(id), 'rows', kind, page],
    queryFn: ({ signal }) => api.get('/imports/{import_id}/rows', { path: { import_id: id }, query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The usual fields, and those of the campaign's own. */
export function useImportFields(campaignId: string) {
  return useQuery({
    queryKey: [...queryKeys.imports, 'fields', campaignId],
    queryFn: async ({ signal }) =>
      (await api.get('/imports/fields', { query: { campaign_id: campaignId }, signal })).items,
    staleTime: 60_000,
  });
}

/** Sends the sheet to be checked; nothing is imported before the person has seen what would be. */
export function useCreateImport() {
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const mutation = useMutation({
    mutationFn: ({ file, campaignId, assignTo, corrects }: NewImport) => {
      const form = new FormData();
      form.append('campaign_id', campaignId);
      assignTo.forEach((username) => form.append('assign_to', username));
      form.append('mode', 'preview');
      if (corrects) form.append('corrects', corrects);
      form.append('file', file);
      setPercent(0);
      return upload('/imports', form, setPercent) as Promise<Answer<'post', '/imports'>>;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.imports }),
  });
  return { ...mutation, percent };
}

export const useSetMapping = (id: string) =>
  useRun({
    call: (mapping: Mapping) =>
      api.put('/imports/{import_id}/mapping', { path: { import_id: id }, body: { mapping } }),
    refreshes: [queryKeys.import(id)],
    failure: 'The mapping was not changed',
    quiet: true,
  });

export const useSetReading = (id: string) =>
  useRun({
    call: (body: ReadingChoices) =>
      api.put('/imports/{import_id}/reading', { path: { import_id: id }, body }),
    refreshes: [queryKeys.import(id)],
    failure: 'The sheet was not read again',
    quiet: true,
  });

export const useRunImport = (id: string) =>
  useRun({
    call: () => api.post('/imports/{import_id}/run', { path: { import_id: id } }),
    refreshes: [queryKeys.imports],
    failure: 'The import did not start',
    quiet: true,
  });

export const useCancelImport = (id: string) =>
  useRun({
    call: () => api.post('/imports/{import_id}/cancel', { path: { import_id: id } }),
    refreshes: [queryKeys.imports],
    failure: 'The import was not cancelled',
    done: 'The import is being cancelled.',
    quiet: true,
  });

export const useDismissImport = (id: string) =>
  useRun({
    call: () => api.post('/imports/{import_id}/dismiss', { path: { import_id: id } }),
    refreshes: [queryKeys.imports, queryKeys.tasks],
    failure: 'The rejected rows were not dismissed',
    done: 'The rejected rows are dismissed.',
    quiet: true,
  });

export const useUndoImport = (id: string) =>
  useRun({
    call: () => api.post('/imports/{import_id}/undo', { path: { import_id: id } }),
    refreshes: [queryKeys.imports, queryKeys.leads, queryKeys.campaigns],
    failure: 'The import was not undone',
    done: 'The import is being undone.',
    quiet: true,
  });
