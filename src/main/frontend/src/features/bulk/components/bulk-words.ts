import { plural } from '@/lib/format';
import type { BulkAction, BulkJob, BulkParameters } from '../api/jobs';

export const bulkActions: readonly BulkAction[] = [
  'assign',
  'move',
  'change_status',
  'tag',
  'untag',
  'delete',
];

export const actionLabels: Record<BulkJob['action'], string> = {
  assign: 'Assign',
  move: 'Move',
  change_status: 'Change status',
  tag: 'Tag',
  untag: 'Take tag away',
  delete: 'Delete',
  undo: 'Undo',
};

/** What will happen, said before. */
export function consequences(action: BulkAction, count: number): string {
  const leads = plural(count, 'lead');
  switch (action) {
    case 'assign':
      return `Of ${leads}, those that nobody works yet are offered to the chosen rep; an open offer of another rep ends. With several reps, each next lead goes to who has the fewest open ones. Closed leads are skipped.`;
    case 'move':
      return `${leads} will belong to the other campaign. Offers and work stay as they are. People whom that campaign knows already are skipped.`;
    case 'change_status':
      return `${leads} will change where the step is allowed; the others are skipped. Closing ends offers, tasks and follow-up messages.`;
    case 'tag':
      return `${leads} will bear the tag. Everybody who sees a lead sees its tags.`;
    case 'untag':
      return `${leads} will not bear the tag any more.`;
    case 'delete':
      return `${leads} will be gone for good, with history, offers, tasks and messages. This cannot be undone.`;
  }
}

/** What still has to be chosen; null when nothing. */
export function missing(action: BulkAction, chosen: BulkParameters): string | null {
  switch (action) {
    case 'assign':
      return chosen.assignees?.length ? null : 'Choose a rep';
    case 'move':
      return chosen.campaign_id ? null : 'Choose a campaign';
    case 'change_status':
      return chosen.status ? null : 'Choose a status';
    case 'tag':
    case 'untag':
      return chosen.tag?.trim() ? null : 'Write the tag';
    case 'delete':
      return null;
  }
}
