import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DataTable, type Column } from './data-table';

interface Fruit {
  name: string;
  count: number;
}

const columns: Column<Fruit>[] = [
  { label: 'Fruit', role: 'heading', sort: { field: 'name' }, cell: ({ name }) => name },
  { label: 'Count', number: true, cell: ({ count }) => count },
  { label: 'Action', role: 'action', cell: ({ name }) => <button>{`Eat ${name}`}</button> },
];

const fruits = [
  { name: 'Apple', count: 2 },
  { name: 'Pear', count: 3 },
];

function show(onSort: (sort: string) => void = () => undefined) {
  render(
    <DataTable
      label="Fruits"
      columns={columns}
      rows={fruits}
      keyOf={({ name }) => name}
      sorting={{ sort: 'name,asc', onSort }}
    />,
    { wrapper: MantineProvider },
  );
  return within(screen.getByRole('table', { name: 'Fruits' }));
}

test('it is named, and so are its columns and rows', () => {
  const table = show();
  expect(table.getAllByRole('columnheader')).toHaveLength(3);
  expect(
    within(table.getByRole('row', { name: /Pear/ })).getByRole('rowheader', { name: 'Pear' }),
  ).toBeVisible();
});

test('on a card a value has the name of its column, what can be done has none', () => {
  const table = show();
  expect(table.getByRole('cell', { name: '3' })).toHaveAttribute('data-label', 'Count');
  expect(table.getByRole('cell', { name: 'Eat Pear' })).not.toHaveAttribute('data-label');
});

test('a column that sorts is sorted from the keyboard', async () => {
  const onSort = vi.fn();
  const table = show(onSort);
  table.getByRole('button', { name: /Fruit/ }).focus();
  await userEvent.keyboard('{Enter}');
  expect(onSort).toHaveBeenCalledWith('name,desc');
  expect(table.getByRole('columnheader', { name: /Fruit/ })).toHaveAttribute('aria-sort', 'ascending');
});
