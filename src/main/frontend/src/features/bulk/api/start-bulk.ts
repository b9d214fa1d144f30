import { api } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { useRun } from '@/lib/use-run';
import type { BulkWish } from './types';

export const useStartBulk = () =>
  useRun({
    call: (wish: BulkWish) => api.post<{ job_id: string }>('/leads/bulk', wish),
    refreshes: [queryKeys.jobs],
    failure: 'Nothing was changed',
    quiet: true,
  });
