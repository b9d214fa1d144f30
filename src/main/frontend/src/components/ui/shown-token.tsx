import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';

export function ShownToken({ token, onClose }: { token: string; onClose: () => void }) {
  return (
    <Stack>
      <Text size="sm">
        This is the only time it is shown: Baton keeps no copy. Give it to the program over a safe way.
      </Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {token}
      </Code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? 'Copied' : 'Copy token'}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          I have it
        </Button>
      </Group>
    </Stack>
  );
}
