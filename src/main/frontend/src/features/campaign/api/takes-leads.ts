import { serverNow } from '@/lib/clock';
import type { Campaign } from './campaigns';

/** Whether a lead may come by it today; the server, which asks the same, counts days in UTC. */
export function takesLeads({ status, archived, start_date: start, end_date: end }: Campaign): boolean {
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  return status === 'active' && !archived && (start ?? today) <= today && (end ?? today) >= today;
}
