import { useQueue } from '@/features/assignment/api/queue';
import { useTasks } from '@/features/assignment/api/tasks';
import { useFailureCounts } from '@/features/failure/api/failures';
import { useUnknownMails } from '@/features/messaging/api/unknown';
import { usePermission } from '@/lib/session';
import type { NavItem } from './nav-items';

/** How many things wait for this person, by page. */
export function useWaiting(): Partial<Record<NavItem['to'], number>> {
  const queue = useQueue(usePermission('lead:work'));
  const assigns = usePermission('lead:assign');
  const tasks = useTasks(0, assigns);
  const mails = useUnknownMails(0, assigns);
  const failures = useFailureCounts(usePermission('failure:handle'));
  return {
    '/queue': queue.data?.pending_total ?? 0,
    '/tasks': tasks.data?.total ?? 0,
    '/failures': failures.data?.open ?? 0,
    '/mails': mails.data?.total ?? 0,
  };
}
