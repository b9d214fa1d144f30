import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';

interface Deal {
  deal_value: number | null;
  deal_currency: string | null;
}

export const noDeal: Deal = { deal_value: null, deal_currency: null };

interface DealFieldsProps {
  deal: { [Key in keyof Deal]?: Deal[Key] | undefined };
  /** What the server says of each field. */
  fields: Partial<Record<string, string>>;
  label?: string;
  onChange: (part: Partial<Deal>) => void;
}

/** What a deal is worth; asked for with "won", and nobody has to know it. */
export function DealFields({ deal, fields, label = 'Deal value', onChange }: DealFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label={label}
        description="If you know it; it can be added later."
        min={0}
        allowNegative={false}
        decimalScale={3}
        thousandSeparator=" "
        hideControls
        // not controlled: "15." is on its way to a number, and must not be taken away
        defaultValue={deal.deal_value ?? ''}
        onChange={(value) => onChange({ deal_value: value === '' ? null : Number(value) })}
        error={fields.deal_value}
      />
      <TextInput
        label="Currency"
        description="Such as EUR. Empty: the campaign's."
        maxLength={3}
        value={deal.deal_currency ?? ''}
        onChange={(event) => onChange({ deal_currency: event.currentTarget.value.toUpperCase() || null })}
        error={fields.deal_currency}
      />
    </SimpleGrid>
  );
}
