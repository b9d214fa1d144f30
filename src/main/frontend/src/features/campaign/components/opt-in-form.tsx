import { Button, Group, Stack, Switch } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useSaveRules } from '../api/save-rules';
import type { Campaign } from '../api/types';

/** Whether people confirm by e-mail that they agreed to mail. */
export function OptInForm({ campaign }: { campaign: Campaign }) {
  const [asks, setAsks] = useState(campaign.double_opt_in);
  const save = useSaveRules(campaign.id);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ double_opt_in: asks });
  }

  return (
    <Section title="Consent to mail">
      <form onSubmit={submit} noValidate aria-label="Consent to mail">
        <Stack maw={480}>
          <ErrorAlert error={save.error} />
          <Switch
            label="Ask by e-mail before the first message"
            description="Who agrees to mail on a form gets one e-mail with a link. The follow-up begins when they confirm on the page behind it; who does not confirm in time gets no further mail."
            checked={asks}
            onChange={(event) => setAsks(event.currentTarget.checked)}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save consent
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
