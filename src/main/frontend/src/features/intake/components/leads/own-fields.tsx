import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '@/components/ui/section';
import type { OwnField } from './campaign-choice';
import type { LeadFields } from './use-lead-fields';

const yesOrNo = [
  { value: '', label: 'Not said' },
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** What leads of the chosen campaign have beside the usual fields. */
export function OwnFields({ own, fields }: { own: OwnField[]; fields: LeadFields }) {
  if (own.length === 0) return null;
  return (
    <Section title="Fields of the campaign">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {own.map((field) => (
          <Own key={field.key} field={field} input={fields.text(`custom_fields.${field.key}`)} />
        ))}
      </SimpleGrid>
    </Section>
  );
}

function Own({ field, input }: { field: OwnField; input: ReturnType<LeadFields['text']> }) {
  const label = field.label ?? field.key;
  switch (field.type) {
    case 'boolean':
      return <NativeSelect label={label} data={yesOrNo} {...input} />;
    case 'date':
      return <TextInput label={label} type="date" {...input} />;
    case 'number':
      return <TextInput label={label} inputMode="decimal" maxLength={40} {...input} />;
    default:
      return <TextInput label={label} maxLength={2_000} {...input} />;
  }
}
