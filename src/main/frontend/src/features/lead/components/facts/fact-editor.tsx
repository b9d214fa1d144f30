import { ActionIcon, Autocomplete, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { ApiError, fieldError, messageOf } from '@/api/error';
import { Icon } from '@/components/ui/icon';
import { useChangeLead, type LeadDetail } from '@/features/lead/api/lead';
import { FactConflict } from './fact-conflict';
import { changeOf, type FactField } from './fact-fields';
import classes from './facts.module.css';

interface FactEditorProps {
  lead: LeadDetail;
  field: FactField;
  onClose: () => void;
  onSaved?: () => void;
}

/** The field for one value: Enter saves, Escape leaves it as it was. Says so when somebody else was quicker. */
export function FactEditor({ lead, field, onClose, onSaved }: FactEditorProps) {
  const [text, setText] = useState(field.value);
  const [seen] = useState({ version: lead.version, value: field.value });
  const change = useChangeLead(lead.lead_id);
  const quicker = change.error instanceof ApiError ? change.error.changedMeanwhile : undefined;

  function save(version: number) {
    if (text.trim() === seen.value) onClose();
    else change.mutate(changeOf(field.name, text.trim(), version), { onSuccess: close });
  }

  function close() {
    onClose();
    onSaved?.();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save(seen.version);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(seen.version);
  }

  if (quicker) {
    return (
      <FactConflict
        change={quicker}
        theirs={field.shown || field.value}
        mine={field.nameOf ? field.nameOf(text) : text}
        busy={change.isPending}
        onTheirs={onClose}
        onMine={() => save(lead.version)}
      />
    );
  }
  const error = change.error && (fieldError(change.error, field.name) ?? messageOf(change.error));
  const input = {
    'aria-label': field.label,
    placeholder: field.placeholder,
    size: 'xs' as const,
    'data-autofocus': true,
    autoFocus: true,
    value: text,
    error,
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
  };
  return (
    <form onSubmit={submit} noValidate aria-label={`Change ${field.label}`} className={classes.editor}>
      <Input field={field} input={input} onText={setText} />
      <Group gap={4} wrap="nowrap">
        <ActionIcon type="submit" size={30} loading={change.isPending} aria-label="Save">
          <Icon name="check" size={15} />
        </ActionIcon>
        <ActionIcon variant="default" size={30} onClick={onClose} aria-label="Cancel">
          <Icon name="close" size={15} />
        </ActionIcon>
      </Group>
    </form>
  );
}

interface InputProps {
  field: FactField;
  input: object;
  onText: (text: string) => void;
}

function Input({ field, input, onText }: InputProps) {
  if (field.choices) {
    const known = field.choices.includes(field.value) || !field.value ? [] : [field.value];
    const data = [...(field.required ? [] : ['']), ...known, ...field.choices].map((value) => ({
      value,
      label: value ? (field.nameOf?.(value) ?? value) : 'Not known',
    }));
    return <NativeSelect data={data} {...input} />;
  }
  if (field.offered) {
    return (
      <Autocomplete
        data={field.offered}
        maxLength={255}
        maxDropdownHeight={240}
        {...input}
        onChange={onText}
      />
    );
  }
  if (field.long) return <Textarea autosize minRows={3} maxRows={12} {...input} />;
  return <TextInput type={field.type ?? 'text'} inputMode={field.inputMode} {...input} />;
}
