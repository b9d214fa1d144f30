import { plural } from '@/lib/format';
import { actionLabels } from './bulk-words';
import type { BulkJob } from '../api/jobs';

/** "Tag 12 leads: fair" */
export function titleOf({ action, total, parameters }: BulkJob): string {
  const to =
    parameters.assignees?.join(', ') ?? parameters.campaign_id ?? parameters.status ?? parameters.tag;
  return `${actionLabels[action]} ${plural(total, 'lead')}${to ? `: ${to.replaceAll('_', ' ')}` : ''}`;
}
