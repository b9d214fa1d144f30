import { Table, Text } from '@mantine/core';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { LeadDetail } from '../api/types';
import { routingWords } from './routing-words';

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
          <Table aria-label="Reps considered" className="stacking">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Rep</Table.Th>
                <Table.Th scope="col">Points</Table.Th>
                <Table.Th scope="col">Why</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {routing.map((candidate) => (
                <Table.Tr key={candidate.username}>
                  <Table.Td fw={500}>
                    {candidate.display_name} {candidate.chosen && <Tag tone="good">Chosen</Tag>}
                  </Table.Td>
                  <Table.Td data-label="Points" className="tabular">
                    {candidate.points}
                  </Table.Td>
                  <Table.Td data-label="Why">{candidate.reason}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Section>
  );
}
