import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { queryKeys } from '@/api/query-keys';
import type { Schema } from '@/api/schemas';
import { useRun } from '@/api/use-run';

/** A program's token, without its secret. */
export type ApiToken = Schema<'ApiTokensKnown'>;
export type TokenDraft = Required<Schema<'ApiTokenForm'>>;

export function useTokens() {
  return useQuery({
    queryKey: queryKeys.tokens,
    queryFn: async ({ signal }) => (await api.get('/tokens', { query: { size: 500 }, signal })).items,
  });
}

export const useCreateToken = () =>
  useRun({
    call: (body: TokenDraft) => api.post('/tokens', { body }),
    refreshes: [queryKeys.tokens],
    failure: 'The token was not made',
    quiet: true,
  });

export const useRevokeToken = (id: string) =>
  useRun({
    call: () => api.post('/tokens/{id}/revoke', { path: { id } }),
    refreshes: [queryKeys.tokens],
    failure: 'The token was not revoked',
    done: 'The token is revoked.',
    quiet: true,
  });
