import { NativeSelect, Stack, Table, TagsInput, Text } from '@mantine/core';
import { formFields, type AskedField, type FormFieldName } from '../api/form-types';

interface AskedFieldsProps {
  fields: AskedField[];
  labels: Record<string, string>;
  onChange: (fields: AskedField[]) => void;
}

const needed: readonly FormFieldName[] = ['first_name', 'last_name', 'email'];
const withOptions: readonly FormFieldName[] = ['budget', 'timeline'];
const choices = [
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

  return (
    <Table aria-label="Fields of the form" className="stacking">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Field</Table.Th>
          <Table.Th scope="col">Asked</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {formFields.map((name) => {
          const field = of(name);
          const label = labels[`label_${name}`] ?? name;
          return (
            <Table.Tr key={name}>
              <Table.Td fw={500}>{label}</Table.Td>
              <Table.Td data-label="Asked">
                {needed.includes(name) ? (
                  <Text size="sm">Always, as every lead needs it</Text>
                ) : (
                  <Stack gap="xs">
                    <NativeSelect
                      aria-label={label}
                      data={choices}
                      value={field ? (field.required ? 'required' : 'optional') : 'no'}
                      onChange={({ currentTarget: { value } }) =>
                        put(
                          name,
                          value === 'no'
                            ? null
                            : { name, required: value === 'required', options: field?.options ?? [] },
                        )
                      }
                    />
                    {field && withOptions.includes(name) && (
                      <TagsInput
                        label={`Choices for ${label}`}
                        description="Press Enter after each; empty: the usual ones"
                        value={field.options}
                        onChange={(options) => put(name, { ...field, options })}
                        maxTags={20}
                      />
                    )}
                  </Stack>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
