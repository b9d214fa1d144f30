import type { ImportField } from '@/features/intake/api/imports';

const groups: [ImportField['group'], string][] = [
  ['contact', 'Contact'],
  ['interest', 'Interest'],
  ['financial', 'Financial'],
  ['other', 'Other'],
  ['campaign', 'Fields of the campaign'],
];

export function mappingOptions(fields: ImportField[], column: string) {
  return [
    { value: '', label: 'Ignore this column' },
    ...(fields.some(({ field }) => field === `custom:${column}`)
      ? []
      : [{ value: `custom:${column}`, label: `Custom field "${column}"` }]),
    ...groups
      .filter(([group]) => fields.some((field) => field.group === group))
      .map(([group, label]) => ({
        group: label,
        items: fields
          .filter((field) => field.group === group)
          .map((field) => ({ value: field.field, label: field.label })),
      })),
  ];
}
