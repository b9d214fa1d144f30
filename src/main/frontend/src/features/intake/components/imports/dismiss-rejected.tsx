import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { plural } from '@/lib/format';
import { useDismissImport, type LeadImport } from '@/features/intake/api/imports';

export function DismissRejected({ of }: { of: LeadImport }) {
  return (
    <ConfirmedButton
      label="Dismiss rejected rows"
      title="Dismiss the rejected rows?"
      text={`${plural(of.rejected, 'row')} will not be corrected, and the task is closed. You can still download them.`}
      confirm="Dismiss them"
      action={useDismissImport(of.import_id)}
    />
  );
}
