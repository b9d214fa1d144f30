import { Group, NativeSelect } from '@mantine/core';
import type { FailureFilter } from '../api/failures';
import { kindWords, stateWords } from './failure-words';

interface FailureFiltersProps {
  filter: FailureFilter;
  campaigns: { value: string; label: string }[];
  onFilter: (filter: FailureFilter) => void;
}

const all = { value: '', label: 'All' };
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const states = Object.entries(stateWords).map(([value, [label]]) => ({ value, label }));

export function FailureFilters({ filter, campaigns, onFilter }: FailureFiltersProps) {
  function change(name: keyof FailureFilter, value: string) {
    const kept = Object.entries(filter).filter(([each]) => each !== name);
    onFilter(Object.fromEntries(value === '' ? kept : [...kept, [name, value]]));
  }

  return (
    <Group role="search" aria-label="Failures">
      <NativeSelect
        label="Kind"
        value={filter.kind ?? ''}
        data={[all, ...kinds]}
        onChange={(event) => change('kind', event.currentTarget.value)}
      />
      <NativeSelect
        label="State"
        value={filter.state ?? ''}
        data={[all, ...states]}
        onChange={(event) => change('state', event.currentTarget.value)}
      />
      <NativeSelect
        label="Campaign"
        value={filter.campaign_id ?? ''}
        data={[all, ...campaigns]}
        onChange={(event) => change('campaign_id', event.currentTarget.value)}
      />
    </Group>
  );
}
