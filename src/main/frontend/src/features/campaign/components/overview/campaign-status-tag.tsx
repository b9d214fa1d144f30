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

interface CampaignStatusTagProps {
  status: CampaignStatus;
  archived: boolean;
}

export function CampaignStatusTag({ status, archived }: CampaignStatusTagProps) {
  if (archived) return <Tag tone="neutral">Archived</Tag>;
  return <Tag tone={tones[status]}>{sentence(status)}</Tag>;
}
