import { Tag } from '@/components/ui/tag';
import { sentence } from '@/lib/format';
import type { Tone } from '@/lib/tone';
import type { CampaignStatus } from '@/features/campaign/api/campaigns';

const tones: Record<CampaignStatus, Tone> = {
  draft: 'neutral',
  active: 'good',
  paused: 'warn',
  completed: 'accent',
};

export function CampaignStatusTag({ status }: { status: CampaignStatus }) {
  return <Tag tone={tones[status]}>{sentence(status)}</Tag>;
}
