import type { RouterHistory } from '@tanstack/react-router';
import { onSessionEnded } from '@/api/client';
import { createQueryClient } from '@/api/query-client';
import { queryKeys } from '@/api/query-keys';
import { createConsoleRouter } from './router';

/** The console's two long-lived parts, tied together: an ended session leads to sign-in and back. */
export function createConsole(history?: RouterHistory) {
  const queryClient = createQueryClient();
  const router = createConsoleRouter(queryClient, history);

  onSessionEnded(() => {
    const { href, pathname } = router.state.location;
    if (pathname === '/login') return;
    queryClient.setQueryData(queryKeys.me, null);
    void router.navigate({ to: '/login', search: { redirect: href, ended: true }, replace: true });
  });

  return { queryClient, router };
}
