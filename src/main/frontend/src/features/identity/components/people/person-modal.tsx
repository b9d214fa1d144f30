import { Checkbox, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { fieldError } from '@/api/error';
import type { Role } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { useSavePerson, type PersonCard, type PersonDraft } from '@/features/identity/api/people';
import { NewPasswordInput } from './new-password-input';
import { roleHints, roleLabels } from './roles';

const roles = Object.keys(roleLabels) as Role[];

interface PersonModalProps {
  /** Nobody yet: somebody is added. */
  person: PersonCard | null;
  onClose: () => void;
}

export function PersonModal({ person, onClose }: PersonModalProps) {
  const title = person ? `Change ${fullName(person)}` : 'Add a person';
  return (
    <Modal opened onClose={onClose} title={title} centered size="lg">
      <PersonForm person={person} onClose={onClose} />
    </Modal>
  );
}

function PersonForm({ person, onClose }: PersonModalProps) {
  const [draft, setDraft] = useState<PersonDraft>({
    username: person?.username ?? '',
    first_name: person?.first_name ?? '',
    last_name: person?.last_name ?? '',
    email: person?.email ?? '',
    roles: person?.roles ?? [],
    password: '',
  });
  const save = useSavePerson(person?.username ?? null);
  const change = (part: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onClose });
  }

  const text = (field: 'username' | 'first_name' | 'last_name' | 'email') => ({
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
    error: fieldError(save.error, field),
    autoComplete: 'off',
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={save.error} />
        {!person && (
          <TextInput
            label="User name"
            description="Small letters and digits; it cannot be changed later"
            required
            autoCapitalize="none"
            spellCheck={false}
            {...text('username')}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="First name" {...text('first_name')} />
          <TextInput label="Last name" {...text('last_name')} />
        </SimpleGrid>
        <TextInput label="Email" type="email" {...text('email')} />
        <Checkbox.Group
          label="Roles"
          required
          value={draft.roles}
          onChange={(values) => change({ roles: roles.filter((role) => values.includes(role)) })}
          error={fieldError(save.error, 'roles')}
        >
          <Stack gap="xs" mt="xs">
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={roleLabels[role]} description={roleHints[role]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {!person && (
          <NewPasswordInput
            label="First password"
            value={draft.password}
            onChange={(password) => change({ password })}
            error={fieldError(save.error, 'password')}
          />
        )}
        <FormButtons submit={person ? 'Save' : 'Add person'} busy={save.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
