import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '@/components/ui/section';
import type { DraftFields } from './draft-fields';

/** From when until when, for how much, and for how many leads. */
export function CampaignPlanFields({ fields }: { fields: DraftFields }) {
  return (
    <Section title="Plan">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          type="date"
          label="First day"
          description="No leads are taken before; empty: from now on"
          {...fields.text('start_date')}
        />
        <TextInput
          type="date"
          label="Last day"
          description="No leads are taken after; empty: no end"
          {...fields.text('end_date')}
        />
        <NumberInput
          label="Budget"
          min={0}
          decimalScale={2}
          thousandSeparator=","
          {...fields.number('budget')}
        />
        <TextInput label="Currency" description="Three letters" maxLength={3} {...fields.text('currency')} />
        <NumberInput
          label="Leads wanted"
          min={1}
          allowDecimal={false}
          thousandSeparator=","
          {...fields.number('target_leads')}
        />
        <TextInput label="Its page on the web" type="url" {...fields.text('landing_page_url')} />
      </SimpleGrid>
    </Section>
  );
}
