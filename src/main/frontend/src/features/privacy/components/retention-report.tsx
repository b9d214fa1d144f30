import { Stack, Text } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatDateTime, formatNumber } from '@/lib/format';
import { useRetentionRuns, type RetentionRun } from '../api/protection';

const removed = ({ counts, finished_at: finished }: RetentionRun) => {
  const words = Object.entries(counts).map(([what, count]) => `${formatNumber(count)} ${what}`);
  if (words.length > 0) return words.join(', ');
  return finished ? 'nothing was due' : 'under way';
};

/** What the last nights removed. */
export function RetentionReport() {
  const runs = useRetentionRuns();
  return (
    <Section title="Removed at night">
      <QueryView
        query={runs}
        what="the nights' reports"
        isEmpty={(all) => all.length === 0}
        empty={
          <Text size="sm">
            Each night at half past two, what a campaign keeps no longer is removed. No night has passed yet.
          </Text>
        }
      >
        {(all) => (
          <Stack gap="xs">
            {all.slice(0, 7).map((run) => (
              <Text size="sm" key={run.started_at}>
                {formatDateTime(run.started_at)}: {removed(run)}
              </Text>
            ))}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}
