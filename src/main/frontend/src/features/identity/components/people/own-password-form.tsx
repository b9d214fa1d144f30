import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { fieldError } from '@/api/error';
import { useChangeOwnPassword, type OwnPassword } from '@/features/identity/api/session';
import { NewPasswordInput } from './new-password-input';

const empty: OwnPassword = { old_password: '', new_password: '' };

export function OwnPasswordForm() {
  const [draft, setDraft] = useState(empty);
  const change = useChangeOwnPassword();
  const wrong = (field: string) => fieldError(change.error, field);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    change.mutate(draft, { onSuccess: () => setDraft(empty) });
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Change password">
      <Stack>
        <ErrorAlert error={change.error} />
        <PasswordInput
          label="Old password"
          autoComplete="current-password"
          required
          value={draft.old_password}
          onChange={(event) => setDraft({ ...draft, old_password: event.currentTarget.value })}
          error={wrong('old_password')}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the old password', tabIndex: 0 }}
        />
        <NewPasswordInput
          label="New password"
          value={draft.new_password}
          onChange={(value) => setDraft({ ...draft, new_password: value })}
          error={wrong('new_password')}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
