import { Button, Group, Stack, Text } from '@mantine/core';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { formatMoney } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useRevealFinancial, type LeadDetail } from '@/features/lead/api/lead';

export function LeadFinancial({ lead }: { lead: LeadDetail }) {
  const mayReveal = usePermission('lead:financial');
  const reveal = useRevealFinancial(lead.lead_id);
  const values = reveal.data ?? lead.financial;
  const hasValues = values.ssn ?? values.npv ?? values.offer;
  return (
    <Section
      title="Financial"
      aside={reveal.data && <Text size="sm">Unmasked, until you leave or hide it</Text>}
    >
      {!hasValues && !lead.financial.masked ? (
        <Text size="sm" c="dimmed">
          Nothing financial is known of this lead.
        </Text>
      ) : (
        <Stack>
          <div aria-live="polite">
            <Values values={values} />
          </div>
          {mayReveal && lead.financial.masked && (
            <Group gap="sm">
              <Button
                variant="default"
                leftSection={<Icon name="lock" size={16} />}
                loading={reveal.isPending}
                onClick={() => (reveal.data ? reveal.reset() : reveal.mutate(undefined))}
              >
                {reveal.data ? 'Hide' : 'Reveal'}
              </Button>
              {!reveal.data && (
                <Text size="sm" c="dimmed">
                  Reading these values is recorded in the audit log with your name.
                </Text>
              )}
            </Group>
          )}
        </Stack>
      )}
    </Section>
  );
}

type Amounts = Pick<LeadDetail['financial'], 'ssn' | 'npv' | 'offer'>;

function Values({ values: { ssn, npv, offer } }: { values: Partial<Amounts> }) {
  return (
    <Facts
      facts={[
        ['SSN', ssn ?? 'Not known'],
        ['Net present value', npv ? formatMoney(npv) : 'Not known'],
        ['Offer', offer && formatMoney(offer)],
      ]}
    />
  );
}
