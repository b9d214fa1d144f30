import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { SecretModal } from '@/components/ui/secret-modal';
import { TokenLimits } from '@/components/ui/token-limits';
import { fieldError } from '@/api/error';
import { useCreateToken, type TokenDraft } from '@/features/identity/api/tokens';
import { grantable } from './grantable';

/** Makes a token and shows it this once. */
export function TokenModal({ onClose }: { onClose: () => void }) {
  const create = useCreateToken();
  return (
    <SecretModal title="Make a token" what="token" secret={create.data?.token} onClose={onClose}>
      <TokenForm create={create} onClose={onClose} />
    </SecretModal>
  );
}

interface TokenFormProps {
  create: ReturnType<typeof useCreateToken>;
  onClose: () => void;
}

function TokenForm({ create, onClose }: TokenFormProps) {
  const [draft, setDraft] = useState<TokenDraft>({
    name: '',
    permissions: [],
    limit_per_minute: null,
    expires_in_days: 90,
  });
  const change = (part: Partial<TokenDraft>) => setDraft((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    create.mutate(draft);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={create.error} />
        <TextInput
          label="Name"
          description="Which program uses it; what it does is recorded under this name"
          required
          maxLength={60}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={fieldError(create.error, 'name')}
        />
        <Checkbox.Group
          label="Permissions"
          description="No more than the program needs"
          required
          value={draft.permissions}
          onChange={(values) =>
            change({ permissions: grantable.map(([each]) => each).filter((each) => values.includes(each)) })
          }
          error={fieldError(create.error, 'permissions')}
        >
          <Stack gap="xs" mt="xs">
            {grantable.map(([permission, words]) => (
              <Checkbox key={permission} value={permission} label={words} description={permission} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TokenLimits
          limits={draft}
          unlimited="How many it may post at most; empty for as many as it likes"
          onChange={change}
          error={create.error}
        />
        <FormButtons submit="Make token" busy={create.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
