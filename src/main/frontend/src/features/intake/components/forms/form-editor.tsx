import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import { useSaveForm, type FormEditing, type FormSettings } from '@/features/intake/api/form';
import { AskedFields } from './asked-fields';
import { AskedOwnFields } from './asked-own-fields';
import { FormTextsEditor } from './form-texts-editor';

export function FormEditor({ campaignId, form }: { campaignId: string; form: FormEditing }) {
  const [draft, setDraft] = useState(form.settings);
  const save = useSaveForm(campaignId);
  const change = (part: Partial<FormSettings>) => setDraft((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: ({ settings }) => setDraft(settings) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={save.error} />
        <AskedFields
          fields={draft.fields}
          labels={form.built_in[form.language] ?? {}}
          onChange={(fields) => change({ fields })}
        />
        <AskedOwnFields
          own={form.own_fields}
          asked={draft.own_fields}
          onChange={(own_fields) => change({ own_fields })}
        />
        <FormTextsEditor
          texts={draft.texts}
          builtIn={form.built_in}
          language={form.language}
          onChange={(texts) => change({ texts })}
        />
        <TextInput
          label="Address of your privacy notice"
          placeholder="https://www.example.com/privacy"
          inputMode="url"
          value={draft.privacy_url ?? ''}
          onChange={(event) => change({ privacy_url: event.currentTarget.value || null })}
          error={fieldError(save.error, 'privacy_url')}
        />
        <Switch
          label="Take the form only from people who agree to be contacted"
          checked={draft.consent_needed}
          onChange={(event) => change({ consent_needed: event.currentTarget.checked })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save form
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
