import { Paper, Table, VisuallyHidden, type TableTdProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { SortHeader } from './sort-header';

type Look = { className?: string | undefined } & Pick<TableTdProps, 'c' | 'fw' | 'miw' | 'style'>;

export interface Column<Row> {
  /** What stands above the column, and before its cell on a card. */
  label: string;
  /** Where two columns may have one label. */
  id?: string;
  cell: (row: Row) => ReactNode;
  /**
   * What needs no label on a card: what the row is called (`name`, `title` in bold, `heading` as the row's header), and
   * what can be done (`action`).
   */
  role?: 'name' | 'title' | 'heading' | 'action';
  /** Figures, at the right edge. */
  number?: boolean;
  /** By which field of the list it sorts. */
  sort?: { field: string; firstDescending?: boolean };
  /** The label is only for who does not see the column. */
  labelHidden?: boolean;
  headClass?: string;
  look?: Look | ((row: Row) => Look);
}

interface Sorting {
  /** "created_at,desc" */
  sort: string;
  onSort: (sort: string) => void;
}

interface DataTableProps<Row> {
  /** What it lists. */
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  sorting?: Sorting;
  /** `border`: it stands by itself; `scrolls`: in something that has a border; `none`: what is around it scrolls. */
  frame?: 'border' | 'scrolls' | 'none';
  /** On a phone rows are cards; not where the columns are those of somebody's sheet. */
  cards?: boolean;
  highlight?: boolean;
  /** Each row is named: the columns need no names. */
  headless?: boolean;
  spacing?: number;
}

/** Every table of the console. What stands there when it has no rows is up to the page (`QueryView`). */
export function DataTable<Row>({ frame = 'border', ...table }: DataTableProps<Row>) {
  if (frame === 'none') return <Plain {...table} />;
  return frame === 'scrolls' ? (
    <div className="scroll-x">
      <Plain {...table} />
    </div>
  ) : (
    <Paper withBorder className="scroll-x">
      <Plain {...table} />
    </Paper>
  );
}

function Plain<Row>({ label, columns, rows, keyOf, sorting, ...look }: Omit<DataTableProps<Row>, 'frame'>) {
  const { cards = true, highlight = false, headless = false, spacing } = look;
  return (
    <Table
      aria-label={label}
      highlightOnHover={highlight}
      {...(cards && { className: 'stacking' })}
      {...(spacing && { verticalSpacing: spacing })}
    >
      {!headless && (
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={idOf(column)} column={column} sorting={sorting} />
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={idOf(column)} column={column} row={row} />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const idOf = <Row,>({ id, label }: Column<Row>) => id ?? label;

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { label, sort, number, labelHidden, headClass } = column;
  if (sort && sorting) return <SortHeader label={label} {...sort} {...sorting} />;
  return (
    <Table.Th scope="col" {...(number && { ta: 'right' })} {...(headClass && { className: headClass })}>
      {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </Table.Th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { label, role, number, cell } = column;
  const { className, ...look } = (typeof column.look === 'function' ? column.look(row) : column.look) ?? {};
  const classes = className ?? (number ? 'number' : undefined);
  const shown = { ...(classes && { className: classes }), ...look };
  if (role === 'heading') {
    return (
      <Table.Th scope="row" {...shown}>
        {cell(row)}
      </Table.Th>
    );
  }
  return (
    <Table.Td {...(role === 'title' && { fw: 500 })} {...(!role && { 'data-label': label })} {...shown}>
      {cell(row)}
    </Table.Td>
  );
}
