import { Stack, Text } from '@mantine/core';
import { Countdown } from '@/components/ui/countdown';
import { Section } from '@/components/ui/section';
import type { LeadDetail } from '@/features/lead/api/lead';
import { Fact } from '@/features/lead/components/facts/fact';
import classes from '@/features/lead/components/facts/facts.module.css';
import { formatDateTime, formatDay, sentence } from '@/lib/format';

/** What comes next, and until when. */
export function NextStep({ lead }: { lead: LeadDetail }) {
  const { follow_up_day: followUp, answer_by: answerBy, process } = lead;
  const steps = [...new Set(process.current_steps.map((step) => step.name ?? step.element_id))];
  const closed = lead.status.startsWith('closed');
  return (
    <Section title="Next step">
      <Stack gap="sm">
        {steps.length === 0 && <Text size="sm">None: its process has ended.</Text>}
        {steps.map((step) => (
          <Text key={step} size="sm">
            {step}
          </Text>
        ))}
        {answerBy && lead.offered_to && (
          <div>
            <Text size="xs" c="dimmed">
              Answer by {formatDateTime(answerBy)}
            </Text>
            <Countdown from={lead.offered_at ?? lead.updated_at} to={answerBy} />
          </div>
        )}
        <dl className={classes.facts}>
          <Fact
            lead={lead}
            mayEdit={lead.actions.includes('edit') && !closed}
            field={{
              name: 'follow_up_date',
              label: 'Follow-up date',
              type: 'date',
              value: followUp ?? '',
              shown: followUp ? formatDay(followUp) : '',
            }}
          />
          <div>
            <dt>Qualification</dt>
            <dd>{sentence(lead.qualification_status)}</dd>
          </div>
        </dl>
      </Stack>
    </Section>
  );
}
