import { Modal, Stack, Textarea } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { fieldError } from '@/api/error';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import type { Person } from '@/api/schemas';
import { useReassignLead } from '../api/answers';
import { RepChoice } from './rep-choice';

export type Reps = UseQueryResult<Person[]>;

interface ReassignModalProps {
  leadId: string;
  leadName: string;
  now: string | null;
  reps: Reps;
  opened: boolean;
  onClose: () => void;
}

export function ReassignModal({ leadName, opened, ...rest }: ReassignModalProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={`Reassign ${leadName}`} centered>
      <ReassignForm {...rest} />
    </Modal>
  );
}

function ReassignForm({ leadId, now, reps, onClose }: Omit<ReassignModalProps, 'opened' | 'leadName'>) {
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const reassign = useReassignLead(leadId);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (chosen) {
      reassign.mutate({ assignee: chosen, reason: reason.trim() || null }, { onSuccess: onClose });
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={reassign.error} />
        <RepChoice
          reps={reps}
          value={chosen}
          onChange={setChosen}
          without={now}
          error={asked && !chosen ? 'Choose a rep' : undefined}
        />
        <Textarea
          label="Reason"
          description="Optional. The rep and the timeline show it."
          autosize
          minRows={2}
          maxLength={10_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fieldError(reassign.error, 'reason')}
        />
        <FormButtons submit="Reassign lead" busy={reassign.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
