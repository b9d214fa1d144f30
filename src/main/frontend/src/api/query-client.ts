import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error';

function shouldRetry(failures: number, error: Error): boolean {
  const worthIt = error instanceof ApiError && (error.status === 0 || error.status >= 502);
  return worthIt && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: shouldRetry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
