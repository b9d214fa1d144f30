import { Group, SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '@/components/ui/section';
import type { LeadFields } from './use-lead-fields';

const amounts = [
  ['npv', 'Net present value'],
  ['offer', 'Offer'],
] as const;

/** SSN and money: kept sealed, and shown only to those who may see them. */
export function MoneyFields({ fields, currency }: { fields: LeadFields; currency: string }) {
  return (
    <Section title="SSN and money">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {amounts.map(([name, label]) => (
          <Group key={name} gap="xs" wrap="nowrap" align="flex-start">
            <TextInput
              label={label}
              inputMode="decimal"
              maxLength={60}
              flex={1}
              {...fields.text(`financial.${name}.amount`)}
              error={fields.problems[`financial.${name}`]}
            />
            <TextInput
              label="Currency"
              aria-label={`Currency of ${label.toLowerCase()}`}
              maxLength={3}
              w={90}
              placeholder={currency}
              {...fields.text(`financial.${name}.currency`)}
            />
          </Group>
        ))}
        <TextInput label="SSN" autoComplete="off" maxLength={20} {...fields.text('financial.ssn')} />
      </SimpleGrid>
    </Section>
  );
}
