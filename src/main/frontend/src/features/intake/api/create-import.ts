import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '@/lib/query-keys';
import { upload } from '@/lib/upload';
import type { ImportStatus } from './types';

export interface NewImport {
  file: File;
  campaignId: string;
  assignTo: string[];
  /** The import whose rejected rows this sheet corrects. */
  corrects: string | undefined;
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
      return upload<{ import_id: string; status: ImportStatus }>('/imports', form, setPercent);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.imports }),
  });
  return { ...mutation, percent };
}
