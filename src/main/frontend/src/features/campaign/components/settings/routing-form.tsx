import { Button, Group, NativeSelect, Stack, Switch } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import type { Person } from '@/api/schemas';
import { useSaveRules, type Campaign } from '@/features/campaign/api/campaigns';

/** Whether the campaign's leads are offered to reps, and to whom first. */
export function RoutingForm({ campaign, reps }: { campaign: Campaign; reps: Person[] }) {
  const [offers, setOffers] = useState(campaign.auto_assign);
  const [first, setFirst] = useState(campaign.assigned_to ?? '');
  const save = useSaveRules(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ auto_assign: offers, assigned_to: first });
  }

  const choices = [
    { value: '', label: 'Whoever fits best' },
    ...reps.map((rep) => ({ value: rep.username, label: rep.display_name })),
  ];
  return (
    <Section title="Who gets the leads">
      <form onSubmit={submit} noValidate aria-label="Who gets the leads">
        <Stack maw={480}>
          <ErrorAlert error={save.error} />
          <Switch
            label="Offer leads to reps"
            description="Off: nobody is asked, and a manager assigns each lead by hand."
            checked={offers}
            onChange={(event) => setOffers(event.currentTarget.checked)}
          />
          <NativeSelect
            label="Asked first"
            description="Each lead is offered to this rep first, when available. The others follow as usual."
            data={choices}
            disabled={!offers}
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
            error={fieldError(save.error, 'assigned_to')}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save routing
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
