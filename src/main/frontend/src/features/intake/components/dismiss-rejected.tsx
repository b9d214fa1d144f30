import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { plural } from '@/lib/format';
import { useDismissImport } from '../api/dismiss-import';
import type { LeadImport } from '../api/types';

export function DismissRejected({ of }: { of: LeadImport }) {
  const [asking, setAsking] = useState(false);
  const dismiss = useDismissImport(of.import_id);

  function close() {
    setAsking(false);
    dismiss.reset();
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Dismiss rejected rows
      </Button>
      <ConfirmModal
        opened={asking}
        title="Dismiss the rejected rows?"
        text={`${plural(of.rejected, 'row')} will not be corrected, and the task is closed. You can still download them.`}
        confirm="Dismiss them"
        busy={dismiss.isPending}
        error={dismiss.error}
        onConfirm={() => dismiss.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
