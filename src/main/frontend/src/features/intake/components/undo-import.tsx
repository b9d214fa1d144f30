import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { formatDateTime, plural } from '@/lib/format';
import { useUndoImport } from '../api/undo-import';
import type { LeadImport } from '../api/types';

export function UndoImport({ of }: { of: LeadImport }) {
  const [asking, setAsking] = useState(false);
  const undo = useUndoImport(of.import_id);

  function close() {
    setAsking(false);
    undo.reset();
  }

  const until = of.undo_until ? ` You can undo it until ${formatDateTime(of.undo_until)}.` : '';
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Undo import
      </Button>
      <ConfirmModal
        opened={asking}
        title="Undo this import?"
        text={`${plural(of.imported, 'lead')} of this import will be deleted and their offers taken back. This works while nobody has worked on them.${until}`}
        confirm="Undo the import"
        danger
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate(undefined, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
