import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface SecretModalProps {
  title: string;
  what: 'token' | 'secret';
  /** What was made; empty until then. */
  secret: string | null | undefined;
  onClose: () => void;
  /** What is asked before it is made. */
  children?: ReactNode;
}

/** Makes a token or a secret and shows it this once. */
export function SecretModal({ title, what, secret, onClose, children }: SecretModalProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={secret ? `Copy the ${what} now` : title}
      centered
      size="lg"
      closeOnClickOutside={!secret}
    >
      {secret ? <Shown secret={secret} what={what} onClose={onClose} /> : children}
    </Modal>
  );
}

function Shown({ secret, what, onClose }: Pick<SecretModalProps, 'what' | 'onClose'> & { secret: string }) {
  return (
    <Stack>
      <Text size="sm">
        This is the only time it is shown{what === 'token' && ': Baton keeps no copy'}. Give it to the program
        over a safe way.
      </Text>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={secret}>
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
