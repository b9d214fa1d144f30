import { Group, Progress, Stack, Text } from '@mantine/core';
import { Section } from '@/components/ui/section';
import { formatNumber } from '@/lib/format';
import type { LeadImport } from '@/features/intake/api/imports';
import { CancelImport } from './cancel-import';
import { ImportCounts } from './import-counts';

/** An import while the server works on it. */
export function ImportProgress({ of }: { of: LeadImport }) {
  const checking = of.status === 'validating';
  const done = checking ? of.checked_rows : of.imported + of.duplicates + of.rejected + of.set_aside;
  const percent = of.total_rows ? Math.min(100, Math.round((done / of.total_rows) * 100)) : 0;
  return (
    <Stack>
      <Section title={checking ? 'Checking the sheet' : 'Importing'}>
        <Progress value={percent} size="xl" aria-label={checking ? 'Checked' : 'Imported'} />
        <Group justify="space-between" mt="xs">
          <Text size="sm" className="tabular">
            {of.total_rows === null
              ? 'Reading the sheet'
              : `${formatNumber(done)} of ${formatNumber(of.total_rows)} rows, ${percent} %`}
          </Text>
          {of.rows_per_second !== null && (
            <Text size="sm" c="dimmed" className="tabular">
              {formatNumber(of.rows_per_second)} rows a second
            </Text>
          )}
        </Group>
      </Section>
      <ImportCounts of={of} />
      <Group>
        <CancelImport of={of} />
        <Text size="sm" c="dimmed">
          You can leave this page: the import goes on.
        </Text>
      </Group>
    </Stack>
  );
}
