import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ApiError } from '@/api/error';
import { DealFields } from '@/components/ui/deal-fields';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { Section } from '@/components/ui/section';
import { formatMoney } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useSaveDeal, type LeadDetail } from '@/features/lead/api/lead';
import { FactConflict } from '@/features/lead/components/facts/fact-conflict';

/** What a won lead is worth, to be added or corrected. */
export function LeadDeal({ lead }: { lead: LeadDetail }) {
  const [editing, setEditing] = useState(false);
  const works = usePermission('lead:work');
  const assigns = usePermission('lead:assign');
  if (lead.status !== 'closed_won') return null;
  return (
    <Section title="Deal">
      {editing ? (
        <DealForm lead={lead} onClose={() => setEditing(false)} />
      ) : (
        <Group>
          <Text fw={600}>{worth(lead)}</Text>
          {(works || assigns) && (
            <Button variant="default" size="xs" onClick={() => setEditing(true)}>
              {lead.deal_value === null ? 'Add the value' : 'Change the value'}
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}

const worth = ({
  deal_value: amount,
  deal_currency: currency,
}: Pick<LeadDetail, 'deal_value' | 'deal_currency'>) =>
  amount === null ? 'Value not known' : formatMoney({ amount, currency });

function DealForm({ lead, onClose }: { lead: LeadDetail; onClose: () => void }) {
  const [seen] = useState(lead.version);
  const [deal, setDeal] = useState({ deal_value: lead.deal_value, deal_currency: lead.deal_currency });
  const save = useSaveDeal(lead.lead_id);
  const fields = save.error instanceof ApiError ? save.error.fields : {};

  const quicker = save.error instanceof ApiError ? save.error.changedMeanwhile : undefined;

  function send(version: number) {
    const currency = deal.deal_value === null ? null : deal.deal_currency;
    save.mutate({ deal_value: deal.deal_value, deal_currency: currency, version }, { onSuccess: onClose });
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    send(seen);
  }

  if (quicker) {
    return (
      <FactConflict
        change={quicker}
        theirs={worth(lead)}
        mine={worth(deal)}
        busy={save.isPending}
        onTheirs={onClose}
        onMine={() => send(lead.version)}
      />
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <ErrorAlert error={save.error} />
        <DealFields
          deal={deal}
          fields={fields}
          onChange={(part) => setDeal((before) => ({ ...before, ...part }))}
        />
        <FormButtons submit="Save the value" busy={save.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}
