import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';

interface ShownTokenProps {
  token: string;
  /** What people call it. */
  what?: string;
  onClose: () => void;
}

export function ShownToken({ token, what = 'token', onClose }: ShownTokenProps) {
  return (
    <Stack>
      <Text size="sm">This is the only time it is shown. Give it to the program over a safe way.</Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {token}
      </Code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? 'Copied' : `Copy ${what}`}
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
