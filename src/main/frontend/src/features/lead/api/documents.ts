import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { upload } from '@/api/upload';
import { useRun } from '@/api/use-run';

export type LeadDocument = Schema<'DocumentView'>;

const size = 20;

export function useDocuments(leadId: string, page: number) {
  return useQuery({
    queryKey: [...queryKeys.lead(leadId), 'documents', page],
    queryFn: ({ signal }) =>
      api.get('/leads/{lead_id}/documents', { path: { lead_id: leadId }, query: { page, size }, signal }),
    placeholderData: keepPreviousData,
  });
}

export interface NewDocument {
  file: File;
  forManagers: boolean;
}

/** With how much of it is sent, in percent. */
export function useAddDocument(leadId: string) {
  const queries = useQueryClient();
  const [percent, setPercent] = useState(0);
  const mutation = useMutation({
    mutationFn: ({ file, forManagers }: NewDocument) => {
      const form = new FormData();
      form.append('for_managers', String(forManagers));
      form.append('file', file);
      setPercent(0);
      return upload(`/leads/${encodeURIComponent(leadId)}/documents`, form, setPercent);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.lead(leadId) }),
  });
  return { ...mutation, percent };
}

export const useRemoveDocument = (leadId: string, documentId: string) =>
  useRun({
    call: () =>
      api.delete('/leads/{lead_id}/documents/{document_id}', {
        path: { lead_id: leadId, document_id: documentId },
      }),
    refreshes: [queryKeys.lead(leadId)],
    failure: 'The document was not removed',
    quiet: true,
  });

/** The browser saves it by itself. */
export const documentAddress = (leadId: string, documentId: string) =>
  `/v1/api/leads/${encodeURIComponent(leadId)}/documents/${documentId}`;
