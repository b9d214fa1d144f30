import { Radio, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { sentence } from '@/lib/format';
import type { Choice, DifferingField } from '@/features/lead/api/duplicates';

interface MergeFieldsProps {
  differing: DifferingField[];
  choices: Record<string, Choice>;
  onChoose: (field: string, choice: Choice) => void;
}

/** Side by side where two leads differ, with the value that the merged lead will have. */
export function MergeFields({ differing, choices, onChoose }: MergeFieldsProps) {
  const chosen = (row: DifferingField) => choices[row.field] ?? row.chosen;
  const side = (row: DifferingField, choice: Choice) => (
    <Side
      row={row}
      choice={choice}
      checked={chosen(row) === choice}
      onChoose={() => onChoose(row.field, choice)}
    />
  );
  const columns: Column<DifferingField>[] = [
    { label: 'Field', role: 'heading', cell: ({ field }) => nameOf(field) },
    { label: 'Staying lead', cell: (row) => side(row, 'this') },
    { label: 'Other lead', cell: (row) => side(row, 'other') },
    {
      label: 'Result',
      cell: (row) => (
        <Text size="sm" fw={600}>
          {valueOf(row, chosen(row))}
        </Text>
      ),
    },
  ];
  return (
    <DataTable
      label="Where the two differ"
      columns={columns}
      rows={differing}
      keyOf={(row) => row.field}
      frame="none"
    />
  );
}

const nameOf = (field: string) =>
  field.startsWith('custom_fields.') ? field.slice('custom_fields.'.length) : sentence(field);

const valueOf = (row: DifferingField, choice: Choice) =>
  (choice === 'this' ? row.this_value : row.other_value) ?? 'Empty';

interface SideProps {
  row: DifferingField;
  choice: Choice;
  checked: boolean;
  onChoose: () => void;
}

function Side({ row, choice, checked, onChoose }: SideProps) {
  const value = valueOf(row, choice);
  const whose = choice === 'this' ? 'of the staying lead' : 'of the other lead';
  return (
    <Radio
      name={row.field}
      value={choice}
      checked={checked}
      onChange={onChoose}
      label={value}
      aria-label={`${nameOf(row.field)} ${whose}: ${value}`}
    />
  );
}
