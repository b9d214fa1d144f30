import { Button, Group, Stack, Switch } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useSaveRules, type Campaign } from '@/features/campaign/api/campaigns';

interface RuleSwitchProps {
  campaign: Campaign;
  rule: 'double_opt_in' | 'count_mails' | 'first_answer_to_all';
  title: string;
  label: string;
  description: string;
  /** What the button says. */
  submit: string;
}

/** One rule of the campaign that is on or off. */
export function RuleSwitch({ campaign, rule, title, label, description, submit }: RuleSwitchProps) {
  const [on, setOn] = useState(campaign[rule]);
  const save = useSaveRules(campaign.id);

  function send(event: SyntheticEvent) {
    event.preventDefault();
    save.mutate({ [rule]: on });
  }

  return (
    <Section title={title}>
      <form onSubmit={send} noValidate aria-label={title}>
        <Stack maw={480}>
          <ErrorAlert error={save.error} />
          <Switch
            label={label}
            description={description}
            checked={on}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
