import { Radio, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { QueryView } from '@/components/ui/query-view';
import type { Person } from '@/api/schemas';
import { plural } from '@/lib/format';

interface RepChoiceProps {
  reps: UseQueryResult<Person[]>;
  value: string;
  error: string | undefined;
  onChange: (username: string) => void;
  /** Who cannot be chosen: has it already. */
  without?: string | null;
}

export function RepChoice({ reps, value, error, onChange, without }: RepChoiceProps) {
  return (
    <QueryView
      query={reps}
      what="the reps"
      isEmpty={(all) => all.every((person) => person.username === without)}
      empty={<Text>{without ? 'There is no other rep.' : 'There is no rep yet.'}</Text>}
    >
      {(people) => (
        <Radio.Group label="Rep" required value={value} onChange={onChange} error={error}>
          <Stack gap="sm" mt="xs">
            {people
              .filter((person) => person.username !== without)
              .map((person) => (
                <Radio
                  key={person.username}
                  value={person.username}
                  label={person.display_name}
                  description={describe(person)}
                />
              ))}
          </Stack>
        </Radio.Group>
      )}
    </QueryView>
  );
}

function describe(person: Person): string {
  const open = plural(person.open_leads, 'open lead');
  return person.available ? `${open}, available` : `${open}, ${person.availability_note ?? 'not available'}`;
}
