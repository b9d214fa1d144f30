import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/lib/tone';
import type { JobStatus } from '../api/jobs';

const states: Record<JobStatus, [label: string, tone: Tone]> = {
  queued: ['Waiting', 'accent'],
  running: ['Running', 'accent'],
  completed: ['Completed', 'good'],
  cancelled: ['Cancelled', 'neutral'],
  failed: ['Stopped', 'bad'],
};

export function JobStatusTag({ status }: { status: JobStatus }) {
  const [label, tone] = states[status];
  return <Tag tone={tone}>{label}</Tag>;
}
