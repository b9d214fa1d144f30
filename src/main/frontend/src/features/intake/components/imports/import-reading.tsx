import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { plural } from '@/lib/format';
import { useSetReading, type LeadImport, type ReadingChoices } from '@/features/intake/api/imports';
import { encodingWords, orderWords } from './reading-words';

interface ImportReadingProps {
  of: LeadImport;
  /** Something else was changed and is to be checked first. */
  disabled: boolean;
  /** The person has changed a choice and not had the file read again. */
  onDraft: (unread: boolean) => void;
}

/** How the file was read where that was worked out, to be changed; only what there is a choice of. */
export function ImportReading({ of: { import_id: id, reading }, disabled, onDraft }: ImportReadingProps) {
  const setReading = useSetReading(id);
  const [draft, setDraft] = useState<ReadingChoices>(reading.chosen);
  const changed = JSON.stringify(draft) !== JSON.stringify(reading.chosen);
  const choices = [
    sheetChoice(reading, draft, change),
    encodingChoice(reading, draft, change),
    dateChoice(reading, draft, change),
  ].filter((choice) => choice !== null);

  function change(part: Partial<ReadingChoices>) {
    const next = { ...draft, ...part };
    setDraft(next);
    onDraft(JSON.stringify(next) !== JSON.stringify(reading.chosen));
  }

  if (choices.length === 0 && reading.hidden === 0) return null;
  return (
    <Section title="How it was read">
      <Stack gap="sm">
        <ErrorAlert error={setReading.error} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {choices.map((choice) => (
            <NativeSelect key={choice.label} {...choice} disabled={disabled} />
          ))}
        </SimpleGrid>
        {reading.hidden > 0 && (
          <Checkbox
            label={`Skip ${plural(reading.hidden, 'row')} hidden or filtered out in the sheet`}
            checked={draft.hidden_rows === false}
            onChange={(event) => change({ hidden_rows: !event.currentTarget.checked })}
            disabled={disabled}
          />
        )}
        {changed && (
          <Group>
            <Button
              onClick={() => setReading.mutate(draft, { onSuccess: () => onDraft(false) })}
              loading={setReading.isPending}
            >
              Read again
            </Button>
            <Text size="sm">
              Rows and counts are those before your change. Fields you chose for columns stay.
            </Text>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

type Reading = LeadImport['reading'];
type Change = (part: Partial<ReadingChoices>) => void;

function sheetChoice({ sheet, sheets }: Reading, draft: ReadingChoices, change: Change) {
  if (sheets.length < 2) return null;
  return {
    label: 'Sheet',
    description: `One of ${sheets.length} in the workbook`,
    data: sheets,
    value: draft.sheet ?? sheet ?? '',
    onChange: (event: ChangeEvent<HTMLSelectElement>) => change({ sheet: event.currentTarget.value }),
  };
}

function encodingChoice({ encoding, encodings }: Reading, draft: ReadingChoices, change: Change) {
  if (encodings.length === 0 || encoding === null) return null;
  return {
    label: 'Encoding',
    description: `Read as ${encodingWords(encoding)}`,
    data: [
      { value: '', label: 'Work it out' },
      ...encodings.map((value) => ({ value, label: encodingWords(value) })),
    ],
    value: draft.encoding ?? '',
    onChange: (event: ChangeEvent<HTMLSelectElement>) =>
      change({ encoding: event.currentTarget.value || null }),
  };
}

function dateChoice({ chosen, dates }: Reading, draft: ReadingChoices, change: Change) {
  const columns = Object.entries(dates);
  if (columns.length === 0 && !chosen.date_order) return null;
  return {
    label: 'Dates in figures',
    description: columns.map(([column, order]) => `${column}: ${orderWords[order]}`).join('; '),
    data: [
      { value: '', label: 'Work it out, column by column' },
      { value: 'day_first', label: orderWords.day_first },
      { value: 'month_first', label: orderWords.month_first },
    ],
    value: draft.date_order ?? '',
    onChange: (event: ChangeEvent<HTMLSelectElement>) =>
      change({ date_order: (event.currentTarget.value || null) as ReadingChoices['date_order'] }),
  };
}
