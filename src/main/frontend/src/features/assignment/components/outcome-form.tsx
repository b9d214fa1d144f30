import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { ApiError } from '@/api/error';
import type { LeadStatus, LeadSummary } from '@/api/schemas';
import { statusLabels } from '@/lib/lead-labels';
import { DealFields, noDeal } from '@/components/ui/deal-fields';
import { useRecordOutcome, type Contact, type Outcome } from '../api/answers';

const contacts: { value: Contact; label: string }[] = [
  { value: 'call', label: 'Phone call' },
  { value: 'email', label: 'Email' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'none', label: 'No contact' },
];

/** The date agreed before, while it lies ahead. */
function upcoming({ follow_up_date: at, follow_up_day: day }: LeadSummary) {
  return at && new Date(at).getTime() > Date.now() ? day : null;
}

interface OutcomeFormProps {
  lead: LeadSummary;
  allowed: LeadStatus[];
  onClose: () => void;
}

export function OutcomeForm({ lead, allowed, onClose }: OutcomeFormProps) {
  const [outcome, setOutcome] = useState<Outcome>({
    status: allowed.includes(lead.status) ? lead.status : (allowed[0] ?? lead.status),
    contact: 'call',
    note: '',
    follow_up_date: upcoming(lead),
    lead_answered: false,
    deal_value: null,
    deal_currency: null,
  });
  const record = useRecordOutcome(lead.lead_id);
  const fields = record.error instanceof ApiError ? record.error.fields : {};
  const change = (part: Partial<Outcome>) => setOutcome((before) => ({ ...before, ...part }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const deal = outcome.status === 'closed_won' ? {} : noDeal;
    record.mutate({ ...outcome, ...deal, note: outcome.note.trim() }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorAlert error={record.error} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label="Status"
            required
            data={allowed.map((value) => ({ value, label: statusLabels[value] }))}
            value={outcome.status}
            onChange={(event) => change({ status: event.currentTarget.value as LeadStatus })}
            error={fields.status}
          />
          <NativeSelect
            label="Contact"
            data={contacts}
            value={outcome.contact}
            onChange={(event) => change({ contact: event.currentTarget.value as Contact })}
            error={fields.contact}
          />
        </SimpleGrid>
        {outcome.status === 'closed_won' && <DealFields deal={outcome} fields={fields} onChange={change} />}
        <Textarea
          label="Note"
          description="What was said, and what comes next."
          autosize
          minRows={3}
          maxLength={4000}
          value={outcome.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          error={fields.note}
        />
        <TextInput
          type="date"
          label="Follow-up date"
          value={outcome.follow_up_date ?? ''}
          onChange={(event) => change({ follow_up_date: event.currentTarget.value || null })}
          error={fields.follow_up_date}
        />
        <Checkbox
          label="Lead answered"
          description="Ends the reminder mails to this lead."
          checked={outcome.lead_answered}
          onChange={(event) => change({ lead_answered: event.currentTarget.checked })}
        />
        <FormButtons submit="Save outcome" busy={record.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
