import type { IconName } from '@/components/ui/icon';

const kinds: Record<string, [label: string, icon: IconName]> = {
  lead_created: ['Lead created', 'star'],
  scored: ['Scored', 'star'],
  offered: ['Offered', 'route'],
  accepted: ['Accepted', 'check'],
  declined: ['Declined', 'close'],
  timed_out: ['No answer in time', 'clock'],
  assigned: ['Assigned', 'people'],
  email_sent: ['Email sent', 'mail'],
  call_made: ['Call', 'phone'],
  meeting_scheduled: ['Meeting', 'meeting'],
  proposal_sent: ['Proposal', 'file'],
  status_changed: ['Status changed', 'flag'],
  note_added: ['Note', 'note'],
  financial_read: ['Financial values read', 'lock'],
  message_failed: ['Message failed', 'warning'],
};

export function kindOf(type: string): { label: string; icon: IconName } {
  const [label, icon] = kinds[type] ?? [type.replaceAll('_', ' '), 'note'];
  return { label, icon };
}
