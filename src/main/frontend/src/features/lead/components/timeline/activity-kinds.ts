import type { IconName } from '@/components/ui/icon';
import type { LeadStatus, Schema } from '@/api/schemas';
import { formatDay, sentence } from '@/lib/format';
import { statusLabels } from '@/lib/lead-labels';
import type { Activity, AddableActivity } from '@/features/lead/api/activities';

export type ActivityKind = Schema<'ActivityKind'>;

/** What the timeline can be narrowed to. */
export const kindFilters: Record<ActivityKind, string> = {
  people: 'Notes and calls',
  status: 'Status',
  messages: 'Messages',
  score: 'Score',
  system: 'System',
};

/** What people write down themselves. */
export const addableActivities: readonly AddableActivity[] = [
  'note_added',
  'call_made',
  'email_sent',
  'meeting_scheduled',
  'proposal_sent',
  'reply_received',
];

const kinds: Record<string, [label: string, icon: IconName]> = {
  lead_created: ['Lead created', 'star'],
  scored: ['Scored', 'star'],
  offered: ['Offered', 'route'],
  reminded: ['Reminded', 'clock'],
  duplicate_noted: ['Came in again', 'star'],
  accepted: ['Accepted', 'check'],
  declined: ['Declined', 'close'],
  timed_out: ['No answer in time', 'clock'],
  assigned: ['Assigned', 'people'],
  unassigned: ['Offer taken back', 'people'],
  moved: ['Moved to another campaign', 'flag'],
  tagged: ['Tagged', 'note'],
  untagged: ['Tag taken away', 'note'],
  email_sent: ['Email sent', 'mail'],
  call_made: ['Call', 'phone'],
  meeting_scheduled: ['Meeting', 'meeting'],
  proposal_sent: ['Proposal', 'file'],
  follow_up_set: ['Follow-up date', 'clock'],
  reply_received: ['Reply', 'mail'],
  status_changed: ['Status changed', 'flag'],
  lead_changed: ['Changed', 'note'],
  lead_merged: ['Merged', 'merge'],
  merged_away: ['Became part of another lead', 'merge'],
  told_apart: ['Told apart again', 'merge'],
  restricted: ['Frozen', 'lock'],
  restriction_lifted: ['Goes on again', 'lock'],
  consent_given: ['Consent given', 'check'],
  consent_withdrawn: ['Consent taken back', 'close'],
  consent_asked: ['Consent asked for again', 'mail'],
  consent_confirmed: ['Consent confirmed by e-mail', 'check'],
  consent_unconfirmed: ['Consent not confirmed in time', 'clock'],
  note_added: ['Note', 'note'],
  document_added: ['Document added', 'file'],
  document_removed: ['Document removed', 'file'],
  financial_read: ['Financial values read', 'lock'],
  message_failed: ['Message failed', 'warning'],
  notice_sent: ['Staff told', 'mail'],
  notice_failed: ['Staff not told', 'warning'],
  failure_retried: ['Tried again by hand', 'warning'],
  failure_skipped: ['Step left out', 'warning'],
  failure_given_up: ['Given up', 'close'],
  notice_late: ['Staff told late', 'clock'],
  looked_up: ['Looked up', 'note'],
  lookup_failed: ['Not found out', 'warning'],
  mail_opened: ['Opened a mail', 'mail'],
  link_clicked: ['Clicked a link in a mail', 'mail'],
  page_visited: ['Visited a page again', 'star'],
};

export function kindOf(type: string): { label: string; icon: IconName } {
  const [label, icon] = kinds[type] ?? [type.replaceAll('_', ' '), 'note'];
  return { label, icon };
}

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const isStatus = (value: string): value is LeadStatus => value in statusLabels;
const statusName = (value: string | null) => (value && isStatus(value) ? statusLabels[value] : value);

/** "took phone, company" */
function taken(fields: unknown): string | null {
  const names = Array.isArray(fields) ? fields.map((each) => String(each).replace('custom_fields.', '')) : [];
  return names.length > 0 ? `took ${names.join(', ').replaceAll('_', ' ')}` : null;
}

/** "Score 55 → 70, C → B" */
function scoreOf({ score_before: points, score, grade_before: before, grade }: Activity['metadata']) {
  if (typeof score !== 'number') return null;
  const changed = typeof points === 'number' && (points !== score || before !== grade);
  const letters = changed && before !== grade ? `${String(before)} → ${String(grade)}` : String(grade);
  if (changed) return `Score ${points} → ${score}, ${letters}`;
  return `Score ${score}, ${letters}${typeof points === 'number' ? ', as before' : ''}`;
}

const ownWords: Record<string, string> = {
  'financial.ssn': 'SSN',
  'financial.npv': 'Net present value',
  'financial.offer': 'Offer',
};

const fieldName = (field: string) => ownWords[field] ?? sentence(field);

/** "Phone, Job title" */
function fieldNames(fields: unknown): string | null {
  const names = Array.isArray(fields) ? fields.map((each) => fieldName(String(each))) : [];
  return names.join(', ') || null;
}

/** What the server tells of an activity beside a person's words: to whom, why, which. */
export function detailOf({ activity_type: type, metadata }: Activity): string | null {
  const to = word(metadata.to_name) ?? word(metadata.to);
  if (type === 'status_changed') {
    return `From ${statusName(word(metadata.from)) ?? 'none'} to ${statusName(to) ?? 'none'}`;
  }
  const day = word(metadata.day);
  if (type === 'follow_up_set' && day) return `On ${formatDay(day)}`;
  if (type === 'lead_merged') {
    const { score_before: before, score } = metadata;
    const points = before === score ? null : `score ${String(before)} to ${String(score)}`;
    return [`With lead ${word(metadata.lead) ?? ''}`, taken(metadata.fields), points]
      .filter(Boolean)
      .join('; ');
  }
  if (type === 'scored') return scoreOf(metadata);
  if (type === 'lead_changed') return fieldNames(metadata.fields);
  const words = [
    word(metadata.tag),
    to && `To ${to}`,
    type.startsWith('look') ? word(metadata.source)?.replaceAll('-', ' ') : null,
    word(metadata.step),
    word(metadata.channel),
    sentence(word(metadata.template) ?? ''),
    metadata.state === 'cancelled' ? 'Not sent' : null,
    word(metadata.reason),
  ];
  return words.filter(Boolean).join(': ') || null;
}
