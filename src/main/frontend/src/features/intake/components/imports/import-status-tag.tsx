import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/lib/tone';
import type { ImportStatus } from '@/features/intake/api/imports';

const states: Record<ImportStatus, [label: string, tone: Tone]> = {
  validating: ['Checking', 'accent'],
  previewed: ['Ready to import', 'warn'],
  running: ['Importing', 'accent'],
  completed: ['Completed', 'good'],
  failed: ['Failed', 'bad'],
  cancelled: ['Cancelled', 'neutral'],
  undone: ['Undone', 'neutral'],
};

export function ImportStatusTag({ status }: { status: ImportStatus }) {
  const [label, tone] = states[status];
  return <Tag tone={tone}>{label}</Tag>;
}
