import { Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { sentence } from '@/lib/format';
import type { Tone } from '@/lib/tone';
import type { ImportRow } from '@/features/intake/api/imports';

const tones: Record<ImportRow['status'], Tone> = {
  valid: 'good',
  imported: 'good',
  duplicate: 'warn',
  rejected: 'bad',
  set_aside: 'neutral',
};

export function RowTable({ rows, columns }: { rows: ImportRow[]; columns: string[] }) {
  return (
    <DataTable
      label="Rows"
      columns={[
        { label: 'Row', id: 'row', cell: (row) => row.row_number, look: { className: 'tabular' } },
        { label: 'Result', id: 'result', cell: (row) => <Result row={row} />, look: { miw: 150 } },
        ...columns.map(columnOf),
      ]}
      rows={rows}
      keyOf={(row) => row.row_number}
      frame="none"
      cards={false}
      spacing={6}
    />
  );
}

const problemOf = (row: ImportRow, column: string) => row.problems.find((each) => each.column === column);

const columnOf = (column: string): Column<ImportRow> => ({
  label: column,
  id: `column ${column}`,
  headClass: 'nowrap',
  look: (row) => ({ className: problemOf(row, column) ? 'problem-cell' : 'nowrap' }),
  cell: (row) => <Value value={row.values[column]} problem={problemOf(row, column)} />,
});

interface ValueProps {
  value: string | null | undefined;
  problem: ImportRow['problems'][number] | undefined;
}

function Value({ value, problem }: ValueProps) {
  return (
    <>
      {value}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" miw={140}>
          {problem.message}
        </Text>
      )}
    </>
  );
}

function Result({ row }: { row: ImportRow }) {
  const general = row.problems.filter((problem) => problem.column === null);
  return (
    <>
      <Tag tone={tones[row.status]}>{sentence(row.status)}</Tag>
      {row.duplicate_of && <DuplicateOf of={row.duplicate_of} />}
      {general.map((problem) => (
        <Text
          key={problem.message}
          size="xs"
          c={row.status === 'set_aside' ? 'dimmed' : 'var(--mantine-color-error)'}
        >
          {problem.message}
        </Text>
      ))}
    </>
  );
}

function DuplicateOf({ of }: { of: NonNullable<ImportRow['duplicate_of']> }) {
  if (of.kind === 'database' && of.lead_id) {
    return (
      <Text size="xs">
        Same as{' '}
        <Link to="/leads/$leadId" params={{ leadId: of.lead_id }} inherit>
          a lead in Baton
        </Link>
      </Text>
    );
  }
  return (
    <Text size="xs">{of.row_number === null ? 'Twice in this sheet' : `Same as row ${of.row_number}`}</Text>
  );
}
