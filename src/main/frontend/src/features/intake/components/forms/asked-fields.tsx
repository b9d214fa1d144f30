import { NativeSelect, Stack, TagsInput, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { formFields } from './form-fields';
import type { AskedField, FormFieldName } from '@/features/intake/api/form';

interface AskedFieldsProps {
  fields: AskedField[];
  labels: Record<string, string>;
  onChange: (fields: AskedField[]) => void;
}

const needed: readonly FormFieldName[] = ['first_name', 'last_name', 'email'];
const withOptions: readonly FormFieldName[] = ['budget', 'timeline'];
export const choices = [
  { value: 'no', label: 'Not asked' },
  { value: 'optional', label: 'Optional' },
  { value: 'required', label: 'Required' },
];

/** Which fields the form has, in the order of the form. */
export function AskedFields({ fields, labels, onChange }: AskedFieldsProps) {
  const of = (name: FormFieldName) => fields.find((field) => field.name === name);

  function put(name: FormFieldName, changed: AskedField | null) {
    onChange(
      formFields.flatMap((each) => {
        const field = each === name ? changed : of(each);
        return field ? [field] : [];
      }),
    );
  }

  const labelOf = (name: FormFieldName) => labels[`label_${name}`] ?? name;
  const columns: Column<FormFieldName>[] = [
    { label: 'Field', role: 'title', cell: labelOf },
    {
      label: 'Asked',
      cell: (name) => (
        <Asked
          name={name}
          label={labelOf(name)}
          field={of(name)}
          onChange={(changed) => put(name, changed)}
        />
      ),
    },
  ];
  return (
    <DataTable
      label="Fields of the form"
      columns={columns}
      rows={formFields}
      keyOf={(name) => name}
      frame="none"
    />
  );
}

interface AskedProps {
  name: FormFieldName;
  label: string;
  field: AskedField | undefined;
  onChange: (field: AskedField | null) => void;
}

function Asked({ name, label, field, onChange }: AskedProps) {
  if (needed.includes(name)) return <Text size="sm">Always, as every lead needs it</Text>;
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={label}
        data={choices}
        value={field ? (field.required ? 'required' : 'optional') : 'no'}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            value === 'no' ? null : { name, required: value === 'required', options: field?.options ?? [] },
          )
        }
      />
      {field && withOptions.includes(name) && (
        <TagsInput
          label={`Choices for ${label}`}
          description="Press Enter after each; empty: the usual ones"
          value={field.options}
          onChange={(options) => onChange({ ...field, options })}
          maxTags={20}
        />
      )}
    </Stack>
  );
}
