import { Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import type { LeadSummary } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { useDeclineLead } from '../api/answers';

const other = 'Another reason';
const reasons = [
  'Not my area or service',
  'Too many leads at the moment',
  'I know this client',
  'The contact details look wrong',
  other,
];

interface DeclineModalProps {
  lead: LeadSummary;
  opened: boolean;
  onClose: () => void;
}

export function DeclineModal({ lead, opened, onClose }: DeclineModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Decline ${fullName(lead)}`} centered>
      <DeclineForm lead={lead} onClose={onClose} />
    </Modal>
  );
}

function DeclineForm({ lead, onClose }: Omit<DeclineModalProps, 'opened'>) {
  const [choice, setChoice] = useState('');
  const [details, setDetails] = useState('');
  const [asked, setAsked] = useState(false);
  const decline = useDeclineLead(lead.lead_id);
  const detailsMissing = choice === other && !details.trim();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (!choice || detailsMissing) return;
    const words = choice === other ? [details.trim()] : [choice, details.trim()];
    decline.mutate({ reason: words.filter(Boolean).join(': ') }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={decline.error} />
        <Radio.Group
          label="Reason"
          description="Your manager and the next rep can read it."
          required
          value={choice}
          onChange={setChoice}
          error={asked && !choice && 'Choose a reason'}
        >
          <Stack gap="sm" mt="xs">
            {reasons.map((reason) => (
              <Radio key={reason} value={reason} label={reason} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Details"
          autosize
          minRows={2}
          maxLength={500}
          required={choice === other}
          value={details}
          onChange={(event) => setDetails(event.currentTarget.value)}
          error={asked && detailsMissing && 'Say why'}
        />
        <FormButtons submit="Decline lead" busy={decline.isPending} danger onBack={onClose} />
      </Stack>
    </form>
  );
}
