import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Bar } from '@/components/ui/bar';
import { Section } from '@/components/ui/section';
import { formatDecimal, formatNumber } from '@/lib/format';
import type { Tone } from '@/lib/tone';
import type { CampaignOverview } from '@/features/campaign/api/campaigns';

const distribution: [keyof CampaignOverview['distribution'], string, Tone][] = [
  ['prospect', 'Prospect', 'accent'],
  ['hot', 'Hot', 'hot'],
  ['warm', 'Warm', 'warn'],
  ['active', 'Active', 'good'],
];

const working: [keyof CampaignOverview['working'], string, Tone][] = [
  ['pending', 'Waiting for an answer', 'accent'],
  ['accepted', 'Accepted', 'accent'],
  ['working', 'Working', 'warn'],
  ['completed', 'Completed', 'good'],
  ['declined', 'Declined', 'bad'],
  ['unassigned', 'With nobody', 'neutral'],
];

/** A campaign's state: how far it is, who holds its leads, and what kind of leads they are. */
export function CampaignFigures({ overview }: { overview: CampaignOverview }) {
  const whole = Math.max(1, overview.total);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
        <Figure label="Total leads" value={formatNumber(overview.total)} />
        <Figure label="Processed" value={formatNumber(overview.processed)} />
        <Figure label="Remaining" value={formatNumber(overview.remaining)} />
        <Figure label="Manager" value={overview.manager ?? 'Nobody yet'} />
      </SimpleGrid>
      <Section title="Progress">
        <Bar
          label="Done"
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
            {distribution.map(([key, label, tone]) => (
              <Bar key={key} label={label} value={overview.distribution[key]} max={whole} tone={tone} />
            ))}
          </Stack>
        </Section>
        <Section title="Work">
          <Stack gap="sm">
            {working.map(([key, label, tone]) => (
              <Bar key={key} label={label} value={overview.working[key]} max={whole} tone={tone} />
            ))}
          </Stack>
        </Section>
      </SimpleGrid>
    </Stack>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <Paper withBorder p="md">
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fw={600} className="figure">
        {value}
      </Text>
    </Paper>
  );
}

function pace({ per_day: perDay, days_left: daysLeft }: CampaignOverview): string {
  const speed = perDay === null ? 'No lead was processed yet' : `${formatDecimal(perDay)} a day`;
  if (daysLeft === null) return `${speed}. The days left cannot be told yet.`;
  return `${speed}. About ${formatNumber(daysLeft)} days left at this pace.`;
}
