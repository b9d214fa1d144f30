import { NativeSelect } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { AskedOwnField, OwnFieldOffered } from '@/features/intake/api/form';
import { choices } from './asked-fields';

interface AskedOwnFieldsProps {
  /** Those of the campaign. */
  own: OwnFieldOffered[];
  asked: AskedOwnField[];
  onChange: (asked: AskedOwnField[]) => void;
}

/** Which of the campaign's own fields the form has, below the others. */
export function AskedOwnFields({ own, asked, onChange }: AskedOwnFieldsProps) {
  if (own.length === 0) return null;

  function put(key: string, value: string) {
    onChange(
      own.flatMap((field) => {
        const known = asked.find((each) => each.key === field.key);
        if (field.key !== key) return known ? [known] : [];
        return value === 'no' ? [] : [{ key, required: value === 'required' }];
      }),
    );
  }

  const valueOf = (key: string) => {
    const field = asked.find((each) => each.key === key);
    if (!field) return 'no';
    return field.required ? 'required' : 'optional';
  };
  const columns: Column<OwnFieldOffered>[] = [
    { label: 'Field of the campaign', role: 'title', cell: ({ label }) => label },
    {
      label: 'Asked',
      cell: ({ key, label }) => (
        <NativeSelect
          aria-label={label}
          data={choices}
          value={valueOf(key)}
          onChange={({ currentTarget: { value } }) => put(key, value)}
        />
      ),
    },
  ];
  return (
    <DataTable
      label="The campaign's own fields"
      columns={columns}
      rows={own}
      keyOf={({ key }) => key}
      frame="none"
    />
  );
}
