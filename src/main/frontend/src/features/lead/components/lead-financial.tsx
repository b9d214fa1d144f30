import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { formatMoney, sentence } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { useRevealFinancial } from '../api/reveal-financial';
import type { Financial, LeadDetail, Money } from '../api/types';

export function LeadFinancial({ lead }: { lead: LeadDetail }) {
  const mayReveal = usePermission('lead:financial');
  const reveal = useRevealFinancial(lead.lead_id);
  const values: Financial | null = reveal.data ?? lead.financial;
  const hasValues = values && (values.ssn ?? values.npv ?? values.offer);
  return (
    <Section
      title="Financial"
      aside={reveal.data && <Text size="sm">Unmasked, until you leave or hide it</Text>}
    >
      {!hasValues && !lead.financial?.masked ? (
        <Text size="sm" c="dimmed">
          Nothing financial is known of this lead.
        </Text>
      ) : (
        <Stack>
          <div aria-live="polite">{values && <Values values={values} />}</div>
          {mayReveal && lead.financial?.masked && (
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

function Values({ values: { ssn, npv, offer } }: { values: Financial }) {
  return (
    <Facts
      facts={[
        ['SSN', ssn ?? 'Not known'],
        ['Net present value', npv ? formatMoney(npv) : 'Not known'],
        ...Object.entries(offer ?? {}).map(([key, value]): [string, ReactNode] => [
          `Offer: ${sentence(key).toLowerCase()}`,
          words(value),
        ]),
      ]}
    />
  );
}

function words(value: unknown): string {
  if (isMoney(value)) return formatMoney(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
