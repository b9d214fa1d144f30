import {
  ActionIcon,
  Button,
  Card,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { fieldError } from '@/api/error';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import type { OwnFieldDraft, OwnFieldType } from './campaign-draft';

const types: { value: OwnFieldType; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'boolean', label: 'Yes or no' },
];

interface OwnFieldsEditorProps {
  fields: OwnFieldDraft[];
  error: unknown;
  onChange: (fields: OwnFieldDraft[]) => void;
}

/** What the campaign's leads have beside the usual fields. */
export function OwnFieldsEditor({ fields, error, onChange }: OwnFieldsEditorProps) {
  return (
    <Section title="Fields of its own">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          What its leads tell beside the usual: entered by hand, in sheets, and asked by its form where you
          choose so.
        </Text>
        {fields.map((field, index) => (
          <OwnFieldRow
            key={index}
            field={field}
            number={index + 1}
            problem={(name) => fieldError(error, `custom_fields[${index}].${name}`)}
            onChange={(part) =>
              onChange(fields.map((each, place) => (place === index ? { ...each, ...part } : each)))
            }
            onRemove={() => onChange(fields.filter((_, place) => place !== index))}
          />
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            onClick={() => onChange([...fields, { key: '', label: '', type: 'text', personal: true }])}
          >
            Add a field
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

interface OwnFieldRowProps {
  field: OwnFieldDraft;
  number: number;
  problem: (name: string) => string | undefined;
  onChange: (part: Partial<OwnFieldDraft>) => void;
  onRemove: () => void;
}

function OwnFieldRow({ field, number, problem, onChange, onRemove }: OwnFieldRowProps) {
  return (
    <Card withBorder padding="sm" role="group" aria-label={`Field ${number}`}>
      <Group align="flex-start" gap="sm">
        <TextInput
          label="Label"
          maxLength={100}
          flex="2 1 180px"
          value={field.label}
          onChange={({ currentTarget: { value } }) => onChange({ label: value })}
          error={problem('label') ?? problem('key')}
        />
        <NativeSelect
          label="Type"
          flex="1 1 130px"
          data={types}
          value={field.type}
          onChange={({ currentTarget: { value } }) => onChange({ type: value as OwnFieldType })}
          error={problem('type')}
        />
        <Checkbox
          mt={30}
          label="Personal"
          checked={field.personal}
          onChange={({ currentTarget: { checked } }) => onChange({ personal: checked })}
        />
        <ActionIcon
          mt={25}
          size={34}
          variant="default"
          onClick={onRemove}
          aria-label={`Remove ${field.label || `field ${number}`}`}
        >
          <Icon name="close" size={15} />
        </ActionIcon>
      </Group>
    </Card>
  );
}
