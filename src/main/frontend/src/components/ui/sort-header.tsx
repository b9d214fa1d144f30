import { Table, UnstyledButton } from '@mantine/core';

interface SortHeaderProps {
  label: string;
  field: string;
  /** "created_at,desc" */
  sort: string;
  onSort: (sort: string) => void;
  firstDescending?: boolean;
}

export function SortHeader({ label, field, sort, onSort, firstDescending = false }: SortHeaderProps) {
  const [current, direction] = sort.split(',');
  const active = current === field;
  const descending = active ? direction !== 'desc' : firstDescending;
  const state = direction === 'desc' ? 'descending' : 'ascending';
  return (
    <Table.Th scope="col" aria-sort={active ? state : 'none'}>
      <UnstyledButton
        className="sort-button"
        onClick={() => onSort(`${field},${descending ? 'desc' : 'asc'}`)}
      >
        {label} <span aria-hidden="true">{active ? (direction === 'desc' ? '↓' : '↑') : '↕'}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
