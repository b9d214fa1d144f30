import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import {
  useSaveOwnNotices,
  type OwnNotices,
  type OwnNoticesChange,
} from '@/features/identity/api/own-notices';
import { timeZonesWith } from './time-zones';

const draftOf = ({ email, sms, phone, quiet_from, quiet_to, time_zone }: OwnNotices): OwnNoticesChange => ({
  email,
  sms,
  phone: phone ?? '',
  quiet_from: quiet_from?.slice(0, 5) ?? '',
  quiet_to: quiet_to?.slice(0, 5) ?? '',
  time_zone,
});

export function OwnNoticesForm({ current }: { current: OwnNotices }) {
  const [draft, setDraft] = useState(draftOf(current));
  const save = useSaveOwnNotices();
  const wrong = (field: string) => fieldError(save.error, field);
  const change = (part: Partial<OwnNoticesChange>) => setDraft((last) => ({ ...last, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft);
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Notifications">
      <Stack>
        <ErrorAlert error={save.error} />
        <Text size="sm">Here in Baton you see every offer at once. Beside that:</Text>
        <Checkbox
          label="E-mail"
          description={
            current.email_address
              ? `Each offer, to ${current.email_address}`
              : 'You have no e-mail address yet: an administrator adds it'
          }
          checked={draft.email}
          onChange={(event) => change({ email: event.currentTarget.checked })}
        />
        <Checkbox
          label="Text message"
          description={
            current.sms_possible
              ? 'Offers of urgent leads only'
              : 'Text messages are not set up: an administrator does that'
          }
          disabled={!current.sms_possible}
          checked={draft.sms}
          onChange={(event) => change({ sms: event.currentTarget.checked })}
        />
        <TextInput
          type="tel"
          label="Mobile number"
          description="With the country, such as +14155552671"
          autoComplete="tel"
          value={draft.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
          error={wrong('phone')}
        />
        <QuietHours draft={draft} onChange={change} wrong={wrong} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save notifications
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface QuietHoursProps {
  draft: OwnNoticesChange;
  onChange: (part: Partial<OwnNoticesChange>) => void;
  wrong: (field: string) => string | undefined;
}

/** Messages wait meanwhile. */
function QuietHours({ draft, onChange, wrong }: QuietHoursProps) {
  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          type="time"
          label="Quiet from"
          description="Messages wait then"
          value={draft.quiet_from}
          onChange={(event) => onChange({ quiet_from: event.currentTarget.value })}
          error={wrong('quiet_from')}
        />
        <TextInput
          type="time"
          label="Quiet to"
          description="May be after midnight"
          value={draft.quiet_to}
          onChange={(event) => onChange({ quiet_to: event.currentTarget.value })}
          error={wrong('quiet_to')}
        />
      </SimpleGrid>
      <NativeSelect
        label="Time zone"
        data={timeZonesWith(draft.time_zone)}
        value={draft.time_zone}
        onChange={(event) => onChange({ time_zone: event.currentTarget.value })}
        error={wrong('time_zone')}
      />
    </>
  );
}
