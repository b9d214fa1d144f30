import { Alert, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import { plural } from '@/lib/format';
import {
  useSetAvailability,
  type Availability,
  type AvailabilityView,
} from '@/features/identity/api/availability';
import { RepLimits } from './rep-limits';
import { timeZonesWith } from './time-zones';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

interface AvailabilityFormProps {
  username: string;
  current: AvailabilityView;
  /** Whether languages, regions, services and the limit may be changed too. */
  withLimits: boolean;
  buttons: (busy: boolean) => ReactNode;
  onSaved?: () => void;
}

export function AvailabilityForm({ username, current, withLimits, buttons, onSaved }: AvailabilityFormProps) {
  const { open_offers: openOffers, ...before } = current;
  const [draft, setDraft] = useState<Availability>(before);
  const save = useSetAvailability(username);
  const wrong = (field: string) => fieldError(save.error, field);
  const change = (part: Partial<Availability>) => setDraft((last) => ({ ...last, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: () => onSaved?.() });
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Availability">
      <Stack>
        <ErrorAlert error={save.error} />
        <NativeSelect
          label="Time zone"
          data={timeZonesWith(draft.time_zone)}
          value={draft.time_zone}
          onChange={(event) => change({ time_zone: event.currentTarget.value })}
          error={wrong('time_zone')}
        />
        <Checkbox.Group
          label="Working days"
          value={draft.works_on.map(String)}
          onChange={(values) => change({ works_on: values.map(Number).sort() })}
          error={wrong('works_on')}
        >
          <Group gap="md" mt="xs">
            {days.map((day, index) => (
              <Checkbox key={day} value={String(index + 1)} label={day} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={2}>
          <TextInput
            type="time"
            label="Works from"
            description="Empty: all day"
            value={draft.works_from?.slice(0, 5) ?? ''}
            onChange={(event) => change({ works_from: event.currentTarget.value || null })}
            error={wrong('works_from')}
          />
          <TextInput
            type="time"
            label="Works to"
            description="May be after midnight"
            value={draft.works_to?.slice(0, 5) ?? ''}
            onChange={(event) => change({ works_to: event.currentTarget.value || null })}
            error={wrong('works_to')}
          />
          <TextInput
            type="date"
            label="Absent from"
            description="First day away"
            value={draft.absent_from ?? ''}
            onChange={(event) => change({ absent_from: event.currentTarget.value || null })}
            error={wrong('absent_from')}
          />
          <TextInput
            type="date"
            label="Absent to"
            description="Last day away"
            value={draft.absent_to ?? ''}
            onChange={(event) => change({ absent_to: event.currentTarget.value || null })}
            error={wrong('absent_to')}
          />
        </SimpleGrid>
        {draft.absent_from && openOffers > 0 && (
          <Alert variant="light" color="yellow" title={`${plural(openOffers, 'offer')} still open`}>
            An absence takes no offer back. Each goes on to the next rep when its time is over, or at once
            when it is declined.
          </Alert>
        )}
        <RepLimits value={draft} editable={withLimits} onChange={change} wrong={wrong} />
        {buttons(save.isPending)}
      </Stack>
    </form>
  );
}
