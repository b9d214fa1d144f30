import { api } from '@/lib/api-client';
import type { Permission } from '@/lib/api-types';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';

export interface TokenDraft {
  name: string;
  permissions: Permission[];
  limit_per_minute: number | null;
  expires_in_days: number | null;
}

export const useCreateToken = () =>
  useRun({
    call: (draft: TokenDraft) => api.post<{ token: string }>('/tokens', draft),
    refreshes: [queryKeys.tokens],
    failure: 'The token was not made',
    quiet: true,
  });
