import { Paper, SimpleGrid, Text } from '@mantine/core';
import { formatNumber } from '@/lib/format';
import type { LeadImport } from '@/features/intake/api/imports';

/** Rows told apart: what is or would be imported, what is here already, what cannot be taken. */
export function ImportCounts({ of }: { of: LeadImport }) {
  const imported = of.status !== 'validating' && of.status !== 'previewed';
  const counts: [string, number][] = [
    ['Rows', of.total_rows ?? of.checked_rows],
    imported ? ['Imported', of.imported] : ['Valid', of.valid],
    ['Duplicates', of.duplicates],
    ['Rejected', of.rejected],
  ];
  if (of.set_aside > 0) counts.push(['Set aside', of.set_aside]);
  return (
    <SimpleGrid cols={{ base: 2, sm: counts.length }} component="dl" m={0} aria-label="Counts">
      {counts.map(([label, count]) => (
        <Paper key={label} withBorder p="md">
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={600} className="figure">
            {formatNumber(count)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
