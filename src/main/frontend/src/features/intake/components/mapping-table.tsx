import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { useImportFields } from '../api/get-import-fields';
import { useSetMapping } from '../api/set-mapping';
import type { ImportRow, LeadImport, Mapping } from '../api/types';
import { mappingOptions } from './mapping-options';

interface MappingTableProps {
  of: LeadImport;
  example: ImportRow | undefined;
  /** The person has changed the mapping and not had it checked. */
  onDraft: (unchecked: boolean) => void;
}

const sources = {
  recognised: 'Recognised from the column names',
  remembered: 'Remembered from your last sheet',
  given: 'Set by you',
} as const;

export function MappingTable({ of, example, onDraft }: MappingTableProps) {
  const fields = useImportFields();
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
    <Section title="Columns" aside={<Tag tone="accent">{sources[of.mapping_source]}</Tag>}>
      <QueryView query={fields} what="the fields">
        {(known) => (
          <Stack gap="sm">
            <ErrorAlert error={setMapping.error} />
            <Table aria-label="Columns" className="stacking" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Column in the sheet</Table.Th>
                  <Table.Th scope="col">First value</Table.Th>
                  <Table.Th scope="col">Goes to</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {of.columns.map((column) => (
                  <Table.Tr key={column}>
                    <Table.Th scope="row" fw={500}>
                      {column}
                    </Table.Th>
                    <Table.Td data-label="First value" c="dimmed">
                      {example?.values[column]}
                    </Table.Td>
                    <Table.Td data-label="Goes to">
                      <NativeSelect
                        aria-label={`Field for column ${column}`}
                        data={mappingOptions(known, column)}
                        value={(column in changes ? changes[column] : of.mapping[column]) ?? ''}
                        onChange={(event) => change(column, event.currentTarget.value || null)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
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
