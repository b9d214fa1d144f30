import { Group, Stack, Text } from '@mantine/core';
import { Bar } from '@/components/ui/bar';
import { GradeTag } from '@/components/ui/lead-tags';
import { Section } from '@/components/ui/section';
import { sentence } from '@/lib/format';
import type { LeadDetail } from '@/features/lead/api/lead';

export function LeadScore({ lead }: { lead: LeadDetail }) {
  const best = Math.max(1, ...lead.score_breakdown.map((part) => Math.abs(part.points)));
  return (
    <Section title="Score" aside={<Text size="sm">Rules version {lead.rules_version ?? 'not known'}</Text>}>
      <Stack gap="lg">
        <Group gap="sm">
          <Text fw={600} className="figure">
            {lead.lead_score} of 100 points
          </Text>
          <GradeTag grade={lead.lead_grade} />
        </Group>
        <Stack gap="md" component="ul" className="plain-list">
          {lead.score_breakdown.map((part) => (
            <li key={part.criterion}>
              <Bar
                label={sentence(part.criterion)}
                value={Math.abs(part.points)}
                tone={part.points < 0 ? 'warn' : 'accent'}
                max={best}
                text={`${part.points > 0 ? '+' : ''}${part.points}`}
                hint={part.reason}
              />
            </li>
          ))}
        </Stack>
      </Stack>
    </Section>
  );
}
