import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Icon } from '@/components/ui/icon';
import type { Grade, LeadStatus, ProgressGroup } from '@/api/schemas';
import { gradeWords, progressLabels, statusLabels } from '@/lib/lead-labels';
import type { LeadFilter } from '@/features/lead/api/leads';
import classes from './lead-filters.module.css';

export interface Option {
  value: string;
  label: string;
}

interface LeadFiltersProps {
  text: string;
  tag: string;
  filter: LeadFilter;
  campaigns: Option[];
  assignees: Option[];
  onText: (text: string) => void;
  onTag: (tag: string) => void;
  onFilter: (change: LeadFilter) => void;
}

const statuses = Object.entries(statusLabels).map(([value, label]) => ({ value, label }));
const progress = Object.entries(progressLabels).map(([value, label]) => ({ value, label }));
const grades = Object.entries(gradeWords).map(([value, word]) => ({ value, label: `${value} ${word}` }));

export function LeadFilters({
  text,
  tag,
  filter,
  campaigns,
  assignees,
  onText,
  onTag,
  onFilter,
}: LeadFiltersProps) {
  const active = text !== '' || tag !== '' || Object.values(filter).some(Boolean);

  function clear() {
    onText('');
    onTag('');
    onFilter({
      campaign_id: undefined,
      progress: undefined,
      status: undefined,
      grade: undefined,
      assigned_to: undefined,
      import_id: undefined,
      tag: undefined,
    });
  }

  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        label="Search"
        placeholder="Name, email, phone or lead ID"
        description="Names from their first 3 letters; the others in full."
        className={classes.text ?? ''}
        leftSection={<Icon name="search" size={16} />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <TextInput
        label="Tag"
        className={classes.choice ?? ''}
        maxLength={40}
        value={tag}
        onChange={(event) => onTag(event.currentTarget.value)}
      />
      <Choice
        label="Campaign"
        options={campaigns}
        value={filter.campaign_id}
        onChange={(campaign_id) => onFilter({ campaign_id })}
      />
      <Choice
        label="Progress"
        options={progress}
        value={filter.progress}
        onChange={(chosen) => onFilter({ progress: chosen as ProgressGroup | undefined })}
      />
      <Choice
        label="Status"
        options={statuses}
        value={filter.status}
        onChange={(status) => onFilter({ status: status as LeadStatus | undefined })}
      />
      <Choice
        label="Grade"
        options={grades}
        value={filter.grade}
        onChange={(grade) => onFilter({ grade: grade as Grade | undefined })}
      />
      {assignees.length > 0 && (
        <Choice
          label="Assigned to"
          options={assignees}
          value={filter.assigned_to}
          onChange={(assigned_to) => onFilter({ assigned_to })}
        />
      )}
      <Button variant="subtle" onClick={clear} disabled={!active}>
        Clear filters
      </Button>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      className={classes.choice ?? ''}
      data={[{ value: '', label: 'All' }, ...options]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
