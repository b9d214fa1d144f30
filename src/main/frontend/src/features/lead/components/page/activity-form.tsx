import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { useAddActivity, type AddableActivity } from '@/features/lead/api/activities';
import { addableActivities, kindOf } from './activity-kinds';

const kinds = addableActivities.map((value) => ({ value, label: kindOf(value).label }));

export function ActivityForm({ leadId, onAdded }: { leadId: string; onAdded: () => void }) {
  const [kind, setKind] = useState<AddableActivity>('note_added');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useAddActivity(leadId);

  function added() {
    setText('');
    setAsked(false);
    onAdded();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (text.trim()) add.mutate({ activity_type: kind, description: text.trim() }, { onSuccess: added });
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Add to the history">
      <Stack gap="sm" mb="lg">
        <ErrorAlert error={add.error} />
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label="Kind"
            w={130}
            data={kinds}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as AddableActivity)}
          />
          <Textarea
            label="What happened"
            flex={1}
            miw={200}
            autosize
            minRows={1}
            maxLength={4000}
            required
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={asked && !text.trim() && 'Write what happened'}
          />
        </Group>
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            Add to history
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
