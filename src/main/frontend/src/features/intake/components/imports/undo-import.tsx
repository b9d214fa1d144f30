import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { formatDateTime, plural } from '@/lib/format';
import { useUndoImport, type LeadImport } from '@/features/intake/api/imports';

export function UndoImport({ of }: { of: LeadImport }) {
  const until = of.undo_until ? ` You can undo it until ${formatDateTime(of.undo_until)}.` : '';
  return (
    <ConfirmedButton
      label="Undo import"
      title="Undo this import?"
      text={`${plural(of.imported, 'lead')} of this import will be deleted and their offers taken back. This works while nobody has worked on them.${until}`}
      confirm="Undo the import"
      danger
      action={useUndoImport(of.import_id)}
    />
  );
}
