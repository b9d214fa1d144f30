import { Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { fieldError } from '@/api/error';
import {
  useOpenRequest,
  type IdentityCheck,
  type NewPrivacyRequest,
  type PrivacyKind,
} from '../api/requests';
import { identityChecks, privacyKinds } from './privacy-words';
import { CorrectionInputs } from './correction-inputs';

interface OpenRequestModalProps {
  /** What is known already, opened from a lead. */
  start?: Partial<NewPrivacyRequest>;
  onClose: () => void;
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function OpenRequestModal({ start, onClose }: OpenRequestModalProps) {
  return (
    <Modal opened onClose={onClose} title="Write down a request" centered size="lg">
      <OpenRequestForm start={start ?? {}} onClose={onClose} />
    </Modal>
  );
}

function OpenRequestForm({ start, onClose }: { start: Partial<NewPrivacyRequest>; onClose: () => void }) {
  const open = useOpenRequest();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NewPrivacyRequest>({
    kind: 'access',
    name: '',
    email: '',
    phone: '',
    identity_check: 'not-checked',
    note: '',
    received_on: null,
    corrections: {},
    lead_ids: [],
    ...start,
  });
  const change = (part: Partial<NewPrivacyRequest>) => setDraft((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    open.mutate(draft, {
      onSuccess: ({ id }) => void navigate({ to: '/privacy/$requestId', params: { requestId: id } }),
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={open.error} />
        <NativeSelect
          label="What the person wants"
          data={options(privacyKinds)}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as PrivacyKind })}
        />
        <TextInput
          label="Name"
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Email"
          type="email"
          description="By it and by the phone their leads are found, in all campaigns"
          value={draft.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
          error={fieldError(open.error, 'email')}
        />
        <TextInput
          label="Phone"
          type="tel"
          value={draft.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
          error={fieldError(open.error, 'phone')}
        />
        {draft.kind === 'correction' && (
          <CorrectionInputs
            values={draft.corrections}
            error={open.error}
            onChange={(corrections) => change({ corrections })}
          />
        )}
        <NativeSelect
          label="How we know that it is them"
          data={options(identityChecks)}
          value={draft.identity_check}
          onChange={(event) => change({ identity_check: event.currentTarget.value as IdentityCheck })}
          error={fieldError(open.error, 'identity_check')}
        />
        <TextInput
          label="Received on"
          type="date"
          description="Empty: today. It has to be answered within 30 days from then"
          value={draft.received_on ?? ''}
          onChange={(event) => change({ received_on: event.currentTarget.value || null })}
          error={fieldError(open.error, 'received_on')}
        />
        <Textarea
          label="What they wrote"
          autosize
          minRows={2}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <FormButtons submit="Write down" busy={open.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
