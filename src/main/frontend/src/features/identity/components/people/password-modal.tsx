import { Modal, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { fieldError } from '@/api/error';
import { fullName } from '@/lib/format';
import { useSetPassword, type PersonCard } from '@/features/identity/api/people';
import { NewPasswordInput } from './new-password-input';

export function PasswordModal({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const set = useSetPassword(person.username);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    set.mutate(password, { onSuccess: onClose });
  }

  return (
    <Modal opened onClose={onClose} title={`New password for ${fullName(person)}`} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorAlert error={set.error} />
          <Text size="sm">Wherever this person is signed in, they must sign in again with it.</Text>
          <NewPasswordInput
            label="New password"
            value={password}
            onChange={setPassword}
            error={fieldError(set.error, 'password')}
          />
          <FormButtons submit="Set password" busy={set.isPending} onBack={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
