import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { fieldError } from '@/api/error';

const fields = {
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  phone: 'Phone',
  company: 'Company',
  date_of_birth: 'Date of birth (1990-12-31)',
  city: 'City',
  region: 'Region',
  country: 'Country',
  postal_code: 'Postal code',
};

interface CorrectionInputsProps {
  values: Record<string, string>;
  error: unknown;
  onChange: (values: Record<string, string>) => void;
}

/** The right values; what is left empty stays as it is. */
export function CorrectionInputs({ values, error, onChange }: CorrectionInputsProps) {
  function set(field: string, value: string) {
    const others = Object.entries(values).filter(([name]) => name !== field);
    onChange(Object.fromEntries(value ? [...others, [field, value]] : others));
  }

  return (
    <Fieldset legend="The right values (what is left empty stays)">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {Object.entries(fields).map(([field, label]) => (
          <TextInput
            key={field}
            label={`Correct ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
            value={values[field] ?? ''}
            onChange={(event) => set(field, event.currentTarget.value)}
            error={fieldError(error, `corrections.${field}`)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
