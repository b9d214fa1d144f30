import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/lib/tone';
import type { PrivacyRequest } from '../api/requests';

const states: Record<PrivacyRequest['status'], [label: string, tone: Tone]> = {
  open: ['To be decided', 'accent'],
  approved: ['Being carried out', 'warn'],
  refused: ['Refused', 'neutral'],
  done: ['Answered', 'good'],
};

export function RequestStatus({ request }: { request: PrivacyRequest }) {
  if (request.problem) return <Tag tone="bad">Stuck</Tag>;
  if (request.overdue) return <Tag tone="bad">Overdue</Tag>;
  const [label, tone] = states[request.status];
  return <Tag tone={tone}>{label}</Tag>;
}
