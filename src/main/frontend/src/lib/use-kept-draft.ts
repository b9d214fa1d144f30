import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

/** What is being written, kept while the person looks at other pages; signing out forgets it. */
export function useKeptDraft<T>(name: string, start: T) {
  const queries = useQueryClient();
  const queryKey = ['draft', name];
  const { data = start } = useQuery<T>({
    queryKey,
    queryFn: skipToken,
    initialData: start,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return [data, (next: T) => queries.setQueryData<T>(queryKey, next)] as const;
}
