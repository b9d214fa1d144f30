import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { fieldError } from '@/api/error';
import { useSaveRetention, type Campaign } from '@/features/campaign/api/campaigns';

/** How long the campaign's leads stay. */
export function RetentionForm({ campaign }: { campaign: Campaign }) {
  const [days, setDays] = useState(campaign.retention_days);
  const save = useSaveRetention(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ retention_days: days });
  }

  return (
    <Section title="How long leads are kept">
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorAlert error={save.error} />
          <NumberInput
            label="Days after the last activity"
            description="Seven years (2557 days) at most. Leads in work and under legal hold stay."
            min={1}
            max={2557}
            allowDecimal={false}
            maw={360}
            value={days}
            onChange={(value) => setDays(Number(value))}
            error={fieldError(save.error, 'retention_days')}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
