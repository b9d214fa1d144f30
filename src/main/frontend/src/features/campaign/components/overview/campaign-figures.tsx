import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Bar } from '@/components/ui/bar';
import { Section } from '@/components/ui/section';
import { formatDecimal, formatMoney, formatNumber, plural } from '@/lib/format';
import { categoryLabels, progressLabels } from '@/lib/lead-labels';
import type { Tone } from '@/lib/tone';
import type { CampaignOverview } from '@/features/campaign/api/campaigns';
import { ToLeads, ToRefusedOffers } from './figure-links';

const distribution: [keyof CampaignOverview['distribution'], Tone][] = [
  ['prospect', 'accent'],
  ['hot', 'hot'],
  ['warm', 'warn'],
  ['active', 'good'],
];

const work: [keyof CampaignOverview['work'], Tone][] = [
  ['pending', 'accent'],
  ['accepted', 'accent'],
  ['working', 'warn'],
  ['unassigned', 'neutral'],
  ['won', 'good'],
  ['lost', 'neutral'],
];

interface CampaignFiguresProps {
  campaignId: string;
  overview: CampaignOverview;
}

/** A campaign's state: how far it is, who holds its leads, and what kind of leads they are; each figure opens its list. */
export function CampaignFigures({ campaignId, overview }: CampaignFiguresProps) {
  const whole = Math.max(1, overview.total);
  const of = { campaign_id: campaignId };
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
        <Figure label={<ToLeads search={of}>Total leads</ToLeads>} value={formatNumber(overview.total)} />
        <Figure
          label={<ToLeads search={{ ...of, progress: 'processed' }}>Processed</ToLeads>}
          value={formatNumber(overview.processed)}
          hint="An outcome is recorded, or closed"
        />
        <Figure
          label={<ToLeads search={{ ...of, progress: 'remaining' }}>Remaining</ToLeads>}
          value={formatNumber(overview.remaining)}
          hint="No outcome yet"
        />
        <Figure label="Manager" value={overview.manager ?? 'Nobody yet'} />
      </SimpleGrid>
      <Section title="Progress">
        <Bar
          label="Processed"
          value={overview.percent_done}
          max={100}
          text={`${formatDecimal(overview.percent_done)} %`}
          tone="good"
          hint={pace(overview)}
        />
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title="Lead distribution">
          <Stack gap="sm">
            {distribution.map(([key, tone]) => (
              <Bar
                key={key}
                label={<ToLeads search={{ ...of, category: key }}>{categoryLabels[key]}</ToLeads>}
                value={overview.distribution[key]}
                max={whole}
                tone={tone}
              />
            ))}
          </Stack>
        </Section>
        <Section title="Where the leads are">
          <Stack gap="sm">
            {work.map(([key, tone]) => (
              <Bar
                key={key}
                label={<ToLeads search={{ ...of, progress: key }}>{progressLabels[key]}</ToLeads>}
                value={overview.work[key]}
                max={whole}
                tone={tone}
              />
            ))}
          </Stack>
        </Section>
      </SimpleGrid>
      <Revenue revenue={overview.revenue} />
      <Section title="Offers that came to nothing">
        <SimpleGrid cols={2} component="dl" m={0}>
          <Figure
            label={<ToRefusedOffers campaignId={campaignId} answer="declined" />}
            value={formatNumber(overview.refused.declined)}
          />
          <Figure
            label={<ToRefusedOffers campaignId={campaignId} answer="timed_out" />}
            value={formatNumber(overview.refused.timed_out)}
          />
        </SimpleGrid>
      </Section>
    </Stack>
  );
}

function Figure({ label, value, hint }: { label: ReactNode; value: string; hint?: string }) {
  return (
    <Paper withBorder p="md">
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fw={600} className="figure">
        {value}
      </Text>
      {hint && (
        <Text component="dd" m={0} size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </Paper>
  );
}

/** Amounts of different currencies stand beside each other and are never added. */
function Revenue({ revenue }: Pick<CampaignOverview, 'revenue'>) {
  return (
    <Section title="Revenue">
      {revenue.length === 0 ? (
        <Text size="sm" c="dimmed">
          No won lead has a value yet. It is given with the status Closed, won, or on the lead's page.
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
          {revenue.map((each) => (
            <Figure
              key={each.currency}
              label={each.currency}
              value={formatMoney(each)}
              hint={`From ${plural(each.deals, 'won lead')}`}
            />
          ))}
        </SimpleGrid>
      )}
    </Section>
  );
}

function pace({ per_day: perDay, days_left: daysLeft, remaining, total }: CampaignOverview): string {
  if (total > 0 && remaining === 0) return 'Every lead is processed.';
  if (perDay === null || daysLeft === null) {
    return 'No lead was processed yet. The days left cannot be told yet.';
  }
  const speed = perDay < 0.1 ? 'Less than one in ten days' : `${formatDecimal(perDay)} a day`;
  return `${speed}. About ${plural(daysLeft, 'day')} left at this pace.`;
}
