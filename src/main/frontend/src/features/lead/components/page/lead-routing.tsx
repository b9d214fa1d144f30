import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { LeadDetail, RoutingCandidate } from '@/features/lead/api/lead';
import { routingWords } from './routing-words';

const columns: Column<RoutingCandidate>[] = [
  {
    label: 'Rep',
    role: 'title',
    cell: (candidate) => (
      <>
        {candidate.display_name} {candidate.chosen && <Tag tone="good">Chosen</Tag>}
      </>
    ),
  },
  { label: 'Points', cell: ({ points }) => points, look: { className: 'tabular' } },
  { label: 'Why', cell: ({ reason }) => reason },
];

export function LeadRouting({ lead }: { lead: LeadDetail }) {
  const { routing } = lead;
  return (
    <Section title="Routing">
      {routing.length === 0 ? (
        <Text size="sm" c="dimmed">
          No rep was looked for yet.
        </Text>
      ) : (
        <>
          <Text size="sm" mb="sm">
            {routingWords(lead)}
          </Text>
          <DataTable
            label="Reps considered"
            columns={columns}
            rows={routing}
            keyOf={(candidate) => candidate.username}
            frame="none"
          />
        </>
      )}
    </Section>
  );
}
