import { Button, Group, Text } from '@mantine/core';

export function ImportNotice({ onShowAll }: { onShowAll: () => void }) {
  return (
    <Group gap="xs" mb="sm">
      <Text size="sm">Only leads of one import are shown.</Text>
      <Button size="xs" variant="default" onClick={onShowAll}>
        Show all imports
      </Button>
    </Group>
  );
}
