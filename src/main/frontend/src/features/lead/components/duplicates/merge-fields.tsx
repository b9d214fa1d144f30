import { Radio, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { formatHidden, sentence } from '@/lib/format';
import type { Choice, DifferingField } from '@/features/lead/api/duplicates';
import type { RevealedValues } from './merge-revealed';

interface MergeFieldsProps {
  differing: DifferingField[];
  choices: Record<string, Choice>;
  /** What was masked, in clear while somebody looks at it. */
  revealed: RevealedValues;
  onChoose: (field: string, choice: Choice) => void;
}

/** Side by side where two leads differ, with the value that the merged lead will have. */
export function MergeFields({ differing, choices, revealed, onChoose }: MergeFieldsProps) {
  const valueOf = (row: DifferingField, choice: Choice) =>
    revealed[row.field]?.[choice] ?? maskedValue(row, choice);
  const chosen = (row: DifferingField) => choices[row.field] ?? row.chosen;
  const side = (row: DifferingField, choice: Choice) => (
    <Side
      row={row}
      choice={choice}
      value={valueOf(row, choice)}
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

const masked = ['ssn', 'date_of_birth', 'npv', 'offer'];

const nameOf = (field: string) =>
  field.startsWith('custom_fields.') ? field.slice('custom_fields.'.length) : sentence(field);

function maskedValue(row: DifferingField, choice: Choice) {
  const value = choice === 'this' ? row.this_value : row.other_value;
  if (value === null) return 'Empty';
  return masked.includes(row.field) ? formatHidden(value) : value;
}

interface SideProps {
  row: DifferingField;
  choice: Choice;
  value: string;
  checked: boolean;
  onChoose: () => void;
}

function Side({ row, choice, value, checked, onChoose }: SideProps) {
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
