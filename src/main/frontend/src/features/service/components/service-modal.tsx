import { Modal, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { fieldError } from '@/api/error';
import { useAddService, useChangeService, type Service, type ServiceDraft } from '../api/services';
import { synonymError } from './synonym-error';

export function AddService({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="New service" centered>
      <ServiceForm
        start={{ name: '', synonyms: [] }}
        submit="Add service"
        save={useAddService()}
        onClose={onClose}
      />
    </Modal>
  );
}

export function EditService({ service, onClose }: { service: Service; onClose: () => void }) {
  const { name, synonyms } = service;
  return (
    <Modal opened onClose={onClose} title="Edit service" centered>
      <ServiceForm
        start={{ name, synonyms }}
        submit="Save"
        save={useChangeService(service.service_id)}
        onClose={onClose}
      />
    </Modal>
  );
}

interface ServiceFormProps {
  start: ServiceDraft;
  submit: string;
  save: UseMutationResult<Service, Error, ServiceDraft>;
  onClose: () => void;
}

function ServiceForm({ start, submit, save, onClose }: ServiceFormProps) {
  const [draft, setDraft] = useState(start);

  function send(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onClose });
  }

  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <ErrorAlert error={save.error} />
        <TextInput
          label="Name"
          required
          data-autofocus
          maxLength={255}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, name: value }))}
          error={fieldError(save.error, 'name')}
        />
        <TagsInput
          label="Synonyms"
          description="Other names people use for it. Enter adds one."
          acceptValueOnBlur
          value={draft.synonyms}
          onChange={(synonyms) => setDraft((before) => ({ ...before, synonyms }))}
          error={synonymError(save.error, draft.synonyms)}
        />
        <FormButtons submit={submit} busy={save.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
