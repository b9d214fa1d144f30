import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Facts } from '@/components/ui/facts';
import type { Availability } from '@/features/identity/api/availability';
import { languageName } from '@/lib/format';

interface RepLimitsProps {
  value: Availability;
  editable: boolean;
  onChange: (part: Partial<Availability>) => void;
  wrong: (field: string) => string | undefined;
}

/** Which leads a rep may be offered and how many: a manager's to set, the rep's to know. */
export function RepLimits({ value, editable, onChange, wrong }: RepLimitsProps) {
  if (!editable) {
    return (
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          Set by your manager:
        </Text>
        <Facts
          facts={[
            ['Languages', value.languages.map(languageName).join(', ') || 'None named'],
            ['Regions', value.regions.join(', ') || 'None named'],
            ['Services', value.services.join(', ') || 'None named'],
            ['Open leads at most', value.max_open_leads ?? 'No limit'],
          ]}
        />
      </Stack>
    );
  }
  return (
    <>
      <Words
        label="Languages"
        hint="By two letters, separated by commas: en, de"
        words={value.languages}
        error={wrong('languages')}
        onChange={(languages) => onChange({ languages })}
      />
      <Words
        label="Regions"
        hint="Separated by commas: us, tx"
        words={value.regions}
        error={wrong('regions')}
        onChange={(regions) => onChange({ regions })}
      />
      <Words
        label="Services"
        hint="Separated by commas"
        words={value.services}
        error={wrong('services')}
        onChange={(services) => onChange({ services })}
      />
      <TextInput
        type="number"
        min={1}
        label="Open leads at most"
        description="Empty: no limit"
        value={value.max_open_leads ?? ''}
        onChange={(event) => {
          const number = event.currentTarget.valueAsNumber;
          onChange({ max_open_leads: Number.isNaN(number) ? null : Math.round(number) });
        }}
        error={wrong('max_open_leads')}
      />
    </>
  );
}

interface WordsProps {
  label: string;
  hint: string;
  words: string[];
  error: string | undefined;
  onChange: (words: string[]) => void;
}

/** A list, written with commas. What is typed stays as it is while it is typed. */
function Words({ label, hint, words, error, onChange }: WordsProps) {
  const [text, setText] = useState(words.join(', '));

  function change(next: string) {
    setText(next);
    onChange(
      next
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
  }

  return (
    <TextInput
      label={label}
      description={hint}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
    />
  );
}
