import { Button, Group, Stack, Text } from '@mantine/core';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { formatDay, formatHidden, formatMoney } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useRevealFinancial, type LeadDetail } from '@/features/lead/api/lead';

const unknown = 'Not known';

/** Money for everybody who sees the lead; number and birthday only on a click that is written to the audit log. */
export function SensitiveFacts({ lead }: { lead: LeadDetail }) {
  const mayReveal = usePermission('lead:financial');
  const reveal = useRevealFinancial(lead.lead_id);
  const { ssn, npv, offer } = lead.financial;
  const shown = reveal.data;
  const birthday = shown?.date_of_birth ? formatDay(shown.date_of_birth) : hidden(lead.date_of_birth);
  return (
    <Section title="Financial">
      <Stack gap="sm">
        <div aria-live="polite">
          <Facts
            narrow
            facts={[
              ['Net present value', npv ? formatMoney(npv) : unknown],
              ['Offer', offer ? formatMoney(offer) : unknown],
              ['SSN', shown?.ssn ?? hidden(ssn)],
              ['Date of birth', birthday],
            ]}
          />
        </div>
        {mayReveal && (ssn !== null || lead.date_of_birth !== null) && (
          <>
            <Group>
              <Button
                size="xs"
                variant="default"
                leftSection={<Icon name="lock" size={14} />}
                loading={reveal.isPending}
                onClick={() => (shown ? reveal.reset() : reveal.mutate(undefined))}
              >
                {shown ? 'Hide' : 'Show'}
              </Button>
            </Group>
            {!shown && (
              <Text size="xs" c="dimmed">
                Showing these values is recorded in the audit log with your name.
              </Text>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

/** What is kept back looks like it; what nobody knows says so. */
const hidden = (masked: string | null) => (masked === null ? unknown : formatHidden(masked));
