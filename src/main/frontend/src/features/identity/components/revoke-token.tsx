import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useRevokeToken } from '../api/revoke-token';
import type { ApiToken } from '../api/types';

export function RevokeToken({ token }: { token: ApiToken }) {
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeToken(token.id);

  function close() {
    setAsking(false);
    revoke.reset();
  }

  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => setAsking(true)}
        aria-label={`Revoke token ${token.name}`}
      >
        Revoke
      </Button>
      <ConfirmModal
        opened={asking}
        title={`Revoke the token ${token.name}?`}
        text="The program that uses it is refused from now on. This cannot be undone; make a new token if it was a mistake."
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
