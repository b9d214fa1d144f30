import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@/components/ui/section';
import { formatDateTime, sentence } from '@/lib/format';
import type { ConsentRecord } from '@/features/lead/api/consent';
import type { LeadDetail } from '@/features/lead/api/lead';
import { ConsentConfirmation } from './consent-confirmation';
import { ConsentForm } from './consent-form';
import { LegalBasisUses } from './legal-basis-uses';
import { channelLabels } from './consent-words';

/** Whether the person may be written to, and everything they ever said about it. */
export function LeadConsent({ lead, mayChange }: { lead: LeadDetail; mayChange: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Consent">
      <Text size="sm">{stateOf(lead.consent.given)}</Text>
      {lead.consent.confirmation && (
        <ConsentConfirmation
          leadId={lead.lead_id}
          confirmation={lead.consent.confirmation}
          mayAsk={mayChange}
        />
      )}
      <Stack component="ul" gap="xs" mt="sm" pl="md">
        {lead.consent.records.map((record) => (
          <Text component="li" size="sm" key={record.recorded_at + record.channels.join()}>
            <Entry record={record} />
          </Text>
        ))}
      </Stack>
      <LegalBasisUses uses={lead.consent.uses} />
      {mayChange &&
        (open ? (
          <ConsentForm leadId={lead.lead_id} onDone={() => setOpen(false)} />
        ) : (
          <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
            Write down what they say
          </Button>
        ))}
    </Section>
  );
}

function Entry({ record }: { record: ConsentRecord }) {
  const channels = record.channels.map((channel) => channelLabels[channel]).join(', ');
  return (
    <>
      {record.given ? 'Agreed' : 'Does not agree'} to {channels} · {formatDateTime(record.recorded_at)} ·{' '}
      {sentence(record.source)}
      {record.text && (
        <Text span display="block" c="dimmed" size="sm">
          “{record.text}”
        </Text>
      )}
    </>
  );
}

function stateOf(given: boolean | null) {
  if (given === null) return 'No consent recorded.';
  return given ? 'Agrees to mail.' : 'Does not agree to mail: Baton sends none.';
}
