import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export const useRevokeToken = (id: string) =>
  useRun({
    call: () => api.post(`/tokens/${id}/revoke`),
    refreshes: [queryKeys.tokens],
    failure: 'The token was not revoked',
    done: 'The token is revoked.',
    quiet: true,
  });
