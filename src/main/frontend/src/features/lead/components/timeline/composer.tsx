import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { useAddActivity, type AddableActivity } from '@/features/lead/api/activities';
import { useKeptDraft } from '@/lib/use-kept-draft';
import { addableActivities, kindOf } from './activity-kinds';
import classes from './composer.module.css';

const kinds = addableActivities.map((value) => ({ value, label: kindOf(value).label }));

interface Draft {
  kind: AddableActivity;
  text: string;
}

const empty: Draft = { kind: 'note_added', text: '' };

/** One box to write down a note, a call, a meeting, a proposal. What is not added yet stays there. */
export function Composer({ leadId, onAdded }: { leadId: string; onAdded: () => void }) {
  const [draft, setDraft] = useKeptDraft<Draft>(`activity ${leadId}`, empty);
  const [asked, setAsked] = useState(false);
  const add = useAddActivity(leadId);

  function added() {
    setDraft(empty);
    setAsked(false);
    onAdded();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    const description = draft.text.trim();
    if (description && !add.isPending) {
      add.mutate({ activity_type: draft.kind, description }, { onSuccess: added });
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Add to the history" className={classes.box}>
      <ErrorAlert error={add.error} />
      <Textarea
        aria-label="What happened"
        placeholder="Write a note, a call, a meeting…"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        error={asked && !draft.text.trim() && 'Write what happened'}
      />
      <Group justify="space-between" gap="xs" mt="xs">
        <NativeSelect
          aria-label="Kind"
          size="xs"
          data={kinds}
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as AddableActivity })}
        />
        <Group gap="xs">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            Ctrl+Enter
          </Text>
          <Button type="submit" size="xs" loading={add.isPending}>
            Add to history
          </Button>
        </Group>
      </Group>
    </form>
  );
}
