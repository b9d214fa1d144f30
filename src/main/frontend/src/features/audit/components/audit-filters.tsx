import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { sentence } from '@/lib/format';
import { useAuditActions, type AuditFilter } from '../api/audit';

interface AuditFiltersProps {
  filter: AuditFilter;
  onSearch: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, onSearch }: AuditFiltersProps) {
  const actions = useAuditActions().data ?? [];
  const known = [...new Set([...actions, ...(filter.action ? [filter.action] : [])])];

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(
      (each): each is [string, string] => typeof each[1] === 'string' && each[1].trim() !== '',
    );
    onSearch(Object.fromEntries(given.map(([name, value]) => [name, value.trim()])));
  }

  return (
    <form onSubmit={submit} role="search" key={JSON.stringify([filter, known.length])}>
      <Group align="flex-end">
        <TextInput label="Who" name="username" placeholder="User name" defaultValue={filter.username} />
        <NativeSelect
          label="What"
          name="action"
          defaultValue={filter.action ?? ''}
          data={[
            { value: '', label: 'Anything' },
            ...known.map((action) => ({ value: action, label: sentence(action) })),
          ]}
        />
        <TextInput label="On what" name="subject_id" placeholder="Lead id" defaultValue={filter.subject_id} />
        <TextInput label="From" name="from" type="date" defaultValue={filter.from} />
        <TextInput label="To" name="to" type="date" defaultValue={filter.to} />
        <Button type="submit">Search</Button>
      </Group>
    </form>
  );
}
