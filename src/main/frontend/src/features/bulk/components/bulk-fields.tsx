import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { DealFields, noDeal } from '@/components/ui/deal-fields';
import { plural } from '@/lib/format';
import { statusLabels } from '@/lib/lead-labels';
import type { LeadStatus, Person } from '@/api/schemas';
import type { BulkAction, BulkParameters } from '../api/jobs';

interface Option {
  value: string;
  label: string;
}

export interface Choices {
  reps: Person[];
  campaigns: Option[];
}

interface BulkFieldsProps extends Choices {
  action: BulkAction;
  value: BulkParameters;
  error: string | null;
  onChange: (part: BulkParameters) => void;
}

const statuses = Object.entries(statusLabels)
  .filter(([value]) => value !== 'new')
  .map(([value, label]) => ({ value, label }));

/** What an action needs to know. */
export function BulkFields({ action, value, error, reps, campaigns, onChange }: BulkFieldsProps) {
  const accepted = (label: string) => (
    <Checkbox
      label={label}
      checked={value.also_accepted ?? false}
      onChange={(event) => onChange({ also_accepted: event.currentTarget.checked })}
    />
  );
  switch (action) {
    case 'assign':
      return (
        <>
          <Reps reps={reps} value={value.assignees ?? []} error={error} onChange={onChange} />
          {accepted('Also leads that another rep has accepted: the work goes over')}
        </>
      );
    case 'move':
      return (
        <Choice
          label="Campaign"
          options={campaigns}
          value={value.campaign_id ?? ''}
          error={error}
          onChange={(campaign_id) => onChange({ campaign_id })}
        />
      );
    case 'change_status':
      return (
        <>
          <Choice
            label="New status"
            options={statuses}
            value={value.status ?? ''}
            error={error}
            onChange={(status) => onChange({ status: status as LeadStatus, ...noDeal })}
          />
          {value.status === 'closed_won' && (
            <DealFields
              deal={{ deal_value: value.deal_value ?? null, deal_currency: value.deal_currency ?? null }}
              fields={{}}
              label="Value of each deal"
              onChange={onChange}
            />
          )}
        </>
      );
    case 'delete':
      return accepted('Also leads that a rep has accepted');
    default:
      return (
        <TextInput
          label="Tag name"
          description="At most 40 characters; nothing personal"
          maxLength={40}
          required
          value={value.tag ?? ''}
          error={error}
          onChange={(event) => onChange({ tag: event.currentTarget.value })}
        />
      );
  }
}

interface RepsProps {
  reps: Person[];
  value: string[];
  error: string | null;
  onChange: (part: BulkParameters) => void;
}

function Reps({ reps, value, error, onChange }: RepsProps) {
  return (
    <Checkbox.Group
      label="Reps"
      required
      value={value}
      error={error}
      onChange={(assignees) => onChange({ assignees })}
    >
      <Stack gap="sm" mt="xs">
        {reps.map((rep) => (
          <Checkbox
            key={rep.username}
            value={rep.username}
            label={rep.display_name}
            description={`${plural(rep.open_leads, 'open lead')}${rep.available ? '' : `, ${rep.availability_note ?? 'not available'}`}`}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

interface ChoiceProps {
  label: string;
  options: Option[];
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, error, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      required
      data={[{ value: '', label: 'Choose' }, ...options]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
