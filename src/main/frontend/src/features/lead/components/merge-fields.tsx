import { Radio, Table, Text } from '@mantine/core';
import { sentence } from '@/lib/format';
import type { Choice, DifferingField } from '../api/duplicates';

interface MergeFieldsProps {
  differing: DifferingField[];
  choices: Record<string, Choice>;
  onChoose: (field: string, choice: Choice) => void;
}

/** Side by side where two leads differ, with the value that the merged lead will have. */
export function MergeFields({ differing, choices, onChoose }: MergeFieldsProps) {
  return (
    <Table aria-label="Where the two differ" className="stacking">
      <Table.Thead>
        <Table.Tr>
          {['Field', 'Staying lead', 'Other lead', 'Result'].map((label) => (
            <Table.Th key={label} scope="col">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differing.map((row) => {
          const chosen = choices[row.field] ?? row.chosen;
          const side = (choice: Choice) => ({
            row,
            choice,
            checked: chosen === choice,
            onChoose: () => onChoose(row.field, choice),
          });
          return (
            <Table.Tr key={row.field}>
              <Table.Th scope="row">{nameOf(row.field)}</Table.Th>
              <Table.Td data-label="Staying lead">
                <Side {...side('this')} />
              </Table.Td>
              <Table.Td data-label="Other lead">
                <Side {...side('other')} />
              </Table.Td>
              <Table.Td data-label="Result">
                <Text size="sm" fw={600}>
                  {valueOf(row, chosen)}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
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
