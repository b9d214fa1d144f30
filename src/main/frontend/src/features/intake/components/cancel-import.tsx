import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useCancelImport } from '../api/cancel-import';
import type { LeadImport } from '../api/types';

export function CancelImport({ of }: { of: LeadImport }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancelImport(of.import_id);

  function close() {
    setAsking(false);
    cancel.reset();
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Cancel import
      </Button>
      <ConfirmModal
        opened={asking}
        title="Cancel this import?"
        text={
          of.status === 'running'
            ? 'It stops where it is. The leads imported so far stay; you can undo the import afterwards.'
            : 'Nothing was imported. To import the sheet later, upload it again.'
        }
        confirm="Cancel the import"
        keep="Go on"
        danger
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
