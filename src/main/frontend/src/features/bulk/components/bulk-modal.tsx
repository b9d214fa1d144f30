import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { plural } from '@/lib/format';
import { useStartBulk, type BulkAction, type BulkParameters, type BulkSet } from '../api/jobs';
import { actionLabels } from './bulk-words';
import { BulkFields, type Choices } from './bulk-fields';
import { consequences, missing } from './bulk-words';

interface BulkModalProps extends Choices {
  /** Null while nothing is asked. */
  action: BulkAction | null;
  set: BulkSet;
  count: number;
  onStarted: () => void;
  onClose: () => void;
}

export function BulkModal({ action, count, onClose, ...rest }: BulkModalProps) {
  return (
    <Modal
      opened={action !== null}
      onClose={onClose}
      title={action && `${actionLabels[action]}: ${plural(count, 'lead')}`}
      centered
    >
      {action && <BulkForm action={action} count={count} onClose={onClose} {...rest} />}
    </Modal>
  );
}

type BulkFormProps = Omit<BulkModalProps, 'action'> & { action: BulkAction };

function BulkForm({ action, set, count, reps, campaigns, onStarted, onClose }: BulkFormProps) {
  const [parameters, setParameters] = useState<BulkParameters>({});
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const start = useStartBulk();
  const navigate = useNavigate();
  const unconfirmed = action === 'delete' && typed.trim() !== String(count);
  const fault = missing(action, parameters);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (fault || unconfirmed) return;
    start.mutate(
      { ...set, ...parameters, action },
      {
        onSuccess: ({ job_id: jobId }) => {
          onStarted();
          void navigate({ to: '/bulk-jobs/$jobId', params: { jobId } });
        },
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={start.error} />
        <Text size="sm">{consequences(action, count)}</Text>
        <BulkFields
          action={action}
          value={parameters}
          error={asked ? fault : null}
          reps={reps}
          campaigns={campaigns}
          onChange={(part) => setParameters((before) => ({ ...before, ...part }))}
        />
        {action === 'delete' && (
          <TextInput
            label={`Type ${count} to confirm`}
            inputMode="numeric"
            autoComplete="off"
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={asked && unconfirmed && `Type ${count}, the number of leads that will be deleted`}
          />
        )}
        <FormButtons
          submit={action === 'delete' ? 'Delete for good' : actionLabels[action]}
          danger={action === 'delete'}
          busy={start.isPending}
          onBack={onClose}
        />
      </Stack>
    </form>
  );
}
