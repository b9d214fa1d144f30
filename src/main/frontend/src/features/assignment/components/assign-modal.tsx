import { Modal, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import type { Person } from '@/api/schemas';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAssignLead } from '../api/answers';
import { RepChoice } from './rep-choice';

interface AssignModalProps {
  leadId: string;
  leadName?: string;
  reps: UseQueryResult<Person[]>;
  opened: boolean;
  onClose: () => void;
}

export function AssignModal({ leadName = 'lead', opened, ...rest }: AssignModalProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={`Assign ${leadName}`} centered>
      <AssignForm {...rest} />
    </Modal>
  );
}

function AssignForm({ leadId, reps, onClose }: Omit<AssignModalProps, 'opened' | 'leadName'>) {
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const assign = useAssignLead(leadId);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (chosen) assign.mutate({ assigned_to: chosen }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={assign.error} />
        <RepChoice
          reps={reps}
          value={chosen}
          onChange={setChosen}
          error={asked && !chosen ? 'Choose a rep' : undefined}
        />
        <FormButtons submit="Assign lead" busy={assign.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
