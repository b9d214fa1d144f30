import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmModal } from './confirm-modal';

interface RevokeButtonProps {
  name: string;
  text: string;
  revoke: UseMutationResult;
}

/** Revokes a token after a question. */
export function RevokeButton({ name, text, revoke }: RevokeButtonProps) {
  const [asking, setAsking] = useState(false);

  function close() {
    setAsking(false);
    revoke.reset();
  }

  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)} aria-label={`Revoke token ${name}`}>
        Revoke
      </Button>
      <ConfirmModal
        opened={asking}
        title={`Revoke the token ${name}?`}
        text={text}
        confirm="Revoke token"
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
