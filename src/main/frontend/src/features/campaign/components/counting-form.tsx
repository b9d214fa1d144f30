import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useSaveCounting } from '../api/save-counting';
import type { Campaign } from '../api/types';

/** Whether openings and clicks count. */
export function CountingForm({ campaign }: { campaign: Campaign }) {
  const [counts, setCounts] = useState(campaign.count_mails);
  const save = useSaveCounting(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate(counts);
  }

  return (
    <Section title="What leads do with mails">
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorAlert error={save.error} />
          <Checkbox
            label="Count opens and clicks"
            description="Only for leads that agreed to be written to. Say so in the consent text of the campaign's forms."
            checked={counts}
            onChange={(event) => setCounts(event.currentTarget.checked)}
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
