import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { ErrorAlert } from '@/components/ui/error-alert';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import {
  useImportFields,
  useSetMapping,
  type ImportRow,
  type LeadImport,
  type Mapping,
} from '@/features/intake/api/imports';
import { mappingOptions } from './mapping-options';

interface MappingTableProps {
  of: LeadImport;
  example: ImportRow | undefined;
  /** Something else was changed and is to be read first. */
  disabled: boolean;
  /** The person has changed the mapping and not had it checked. */
  onDraft: (unchecked: boolean) => void;
}

const sources = {
  recognised: 'Recognised from the column names',
  remembered: 'Remembered from your last sheet',
  given: 'Set by you',
} as const;

const describing = (example: ImportRow | undefined): Column<string>[] => [
  { label: 'Column in the sheet', role: 'heading', cell: (column) => column, look: { fw: 500 } },
  { label: 'First value', cell: (column) => example?.values[column], look: { c: 'dimmed' } },
];

export function MappingTable({ of, example, disabled, onDraft }: MappingTableProps) {
  const fields = useImportFields(of.campaign_id);
  const setMapping = useSetMapping(of.import_id);
  const [changes, setChanges] = useState<Mapping>({});
  const changed = Object.keys(changes).length > 0;

  function change(column: string, target: string | null) {
    const others = Object.entries(changes).filter(([each]) => each !== column);
    const next: Mapping = Object.fromEntries(others);
    if ((of.mapping[column] ?? null) !== target) next[column] = target;
    setChanges(next);
    onDraft(Object.keys(next).length > 0);
  }

  function check() {
    setMapping.mutate(
      { ...of.mapping, ...changes },
      {
        onSuccess: () => {
          setChanges({});
          onDraft(false);
        },
      },
    );
  }

  return (
    <Section
      title="Columns"
      aside={of.mapping_source && <Tag tone="accent">{sources[of.mapping_source]}</Tag>}
    >
      <QueryView query={fields} what="the fields">
        {(known) => (
          <Stack gap="sm">
            <ErrorAlert error={setMapping.error} />
            <DataTable
              label="Columns"
              columns={[
                ...describing(example),
                {
                  label: 'Goes to',
                  cell: (column) => (
                    <NativeSelect
                      aria-label={`Field for column ${column}`}
                      disabled={disabled}
                      data={mappingOptions(known, column)}
                      value={(column in changes ? changes[column] : of.mapping[column]) ?? ''}
                      onChange={(event) => change(column, event.currentTarget.value || null)}
                    />
                  ),
                },
              ]}
              rows={of.columns}
              keyOf={(column) => column}
              frame="none"
              spacing={6}
            />
            {changed && (
              <Group>
                <Button onClick={check} loading={setMapping.isPending}>
                  Check again
                </Button>
                <Text size="sm">The counts are those of the mapping before your change.</Text>
              </Group>
            )}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}
