import { Table, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { sentence } from '@/lib/format';
import type { Tone } from '@/lib/tone';
import type { ImportRow } from '../api/types';

const tones: Record<ImportRow['status'], Tone> = {
  valid: 'good',
  imported: 'good',
  duplicate: 'warn',
  rejected: 'bad',
};

export function RowTable({ rows, columns }: { rows: ImportRow[]; columns: string[] }) {
  return (
    <Table aria-label="Rows" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Row</Table.Th>
          <Table.Th scope="col">Result</Table.Th>
          {columns.map((column) => (
            <Table.Th scope="col" key={column} className="nowrap">
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.row_number}>
            <Table.Td className="tabular">{row.row_number}</Table.Td>
            <Table.Td miw={150}>
              <Result row={row} />
            </Table.Td>
            {columns.map((column) => (
              <Cell key={column} row={row} column={column} />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cell({ row, column }: { row: ImportRow; column: string }) {
  const problem = row.problems.find((each) => each.column === column);
  return (
    <Table.Td className={problem ? 'problem-cell' : 'nowrap'}>
      {row.values[column]}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)" miw={140}>
          {problem.message}
        </Text>
      )}
    </Table.Td>
  );
}

function Result({ row }: { row: ImportRow }) {
  const general = row.problems.filter((problem) => problem.column === null);
  return (
    <>
      <Tag tone={tones[row.status]}>{sentence(row.status)}</Tag>
      {row.duplicate_of && <DuplicateOf of={row.duplicate_of} />}
      {general.map((problem) => (
        <Text key={problem.message} size="xs" c="var(--mantine-color-error)">
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
