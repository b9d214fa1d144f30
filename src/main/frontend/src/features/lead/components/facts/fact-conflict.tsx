import { Alert, Button, Group, Text } from '@mantine/core';
import type { Schema } from '@/api/schemas';
import { formatRelative } from '@/lib/format';

interface FactConflictProps {
  change: Schema<'ChangedMeanwhileChange'>;
  theirs: string;
  mine: string;
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Two people changed one value: both are shown, and the person chooses. */
export function FactConflict({ change, theirs, mine, busy, onTheirs, onMine }: FactConflictProps) {
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      p="xs"
      title={`${change.by} changed this ${formatRelative(change.at)}`}
    >
      <Text size="sm">
        Now: <strong>{theirs || 'empty'}</strong>
      </Text>
      <Text size="sm">
        Yours: <strong>{mine || 'empty'}</strong>
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onTheirs}>
          Keep theirs
        </Button>
        <Button size="compact-sm" loading={busy} onClick={onMine}>
          Save mine
        </Button>
      </Group>
    </Alert>
  );
}
