import { Radio, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { plural, sentence } from '@/lib/format';

export interface OwnField {
  key: string;
  label?: string;
  type?: 'text' | 'number' | 'date' | 'boolean';
}

export interface CampaignOption {
  id: string;
  name: string;
  status: string;
  lead_count: number;
  services: string[];
  currency: string;
  custom_fields: OwnField[];
}

interface CampaignChoiceProps {
  campaigns: CampaignOption[];
  value: string;
  error: ReactNode;
  onChange: (id: string) => void;
}

export function CampaignChoice({ campaigns, value, error, onChange }: CampaignChoiceProps) {
  return (
    <Radio.Group aria-label="Campaign" value={value} onChange={onChange} error={error}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs" mb={error ? 'xs' : 0}>
        {campaigns.map((campaign) => (
          <div key={campaign.id} className="choice">
            <Radio
              value={campaign.id}
              label={campaign.name}
              description={`${sentence(campaign.status)}, ${plural(campaign.lead_count, 'lead')}`}
            />
          </div>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
