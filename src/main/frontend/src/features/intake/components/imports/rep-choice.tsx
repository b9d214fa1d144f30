import { Checkbox, SimpleGrid, Text } from '@mantine/core';
import type { Person } from '@/api/schemas';
import { plural } from '@/lib/format';

interface RepChoiceProps {
  reps: Person[];
  value: string[];
  onChange: (usernames: string[]) => void;
}

export function RepChoice({ reps, value, onChange }: RepChoiceProps) {
  if (reps.length === 0) {
    return <Text size="sm">There is no rep yet. The leads will wait for you under Tasks.</Text>;
  }
  return (
    <Checkbox.Group
      aria-label="Reps"
      description="The leads are offered to the reps you choose. Choose nobody to let the routing rules decide."
      value={value}
      onChange={onChange}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs" mt="sm">
        {reps.map((rep) => (
          <div key={rep.username} className="choice">
            <Checkbox value={rep.username} label={rep.display_name} description={describe(rep)} />
          </div>
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

function describe(rep: Person): string {
  const state = rep.available ? 'Available' : (rep.availability_note ?? 'Not available');
  return `${state}, ${plural(rep.open_leads, 'open lead')}`;
}
