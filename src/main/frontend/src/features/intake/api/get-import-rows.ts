import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Page } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import type { ImportRow, RowKind } from './types';

export function useImportRows(id: string, kind: RowKind, page: number) {
  return useQuery({
    queryKey: [...queryKeys.import(id), 'rows', kind, page],
    queryFn: ({ signal }) =>
      api.get<Page<ImportRow>>(`/imports/${id}/rows?page=${page}&size=20&kind=${kind}`, signal),
    placeholderData: keepPreviousData,
  });
}
