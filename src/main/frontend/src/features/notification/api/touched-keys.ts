import type { QueryKey } from '@tanstack/react-query';
import { queryKeys } from '@/api/query-keys';
import type { LiveEvent, LiveEventType } from './events';

/** Which queries an event makes stale. */
export function touchedKeys(type: LiveEventType, event: LiveEvent): QueryKey[] {
  switch (type) {
    case 'lead.assigned':
    case 'lead.status_changed':
      return [queryKeys.queue, queryKeys.leads, queryKeys.tasks, queryKeys.campaigns];
    case 'import.progress':
      return [
        queryKeys.imports,
        queryKeys.tasks,
        ...(event.status === 'completed' ? [queryKeys.leads, queryKeys.campaigns] : []),
      ];
    case 'campaign.progress':
      return [queryKeys.campaigns];
    case 'bulk.progress':
      return [
        queryKeys.jobs,
        ...(event.status === 'running' ? [] : [queryKeys.leads, queryKeys.queue, queryKeys.campaigns]),
      ];
    case 'notification':
      return [queryKeys.queue, queryKeys.tasks];
  }
}
