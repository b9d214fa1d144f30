import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { useCancelImport, type LeadImport } from '@/features/intake/api/imports';

export function CancelImport({ of }: { of: LeadImport }) {
  return (
    <ConfirmedButton
      label="Cancel import"
      title="Cancel this import?"
      text={
        of.status === 'running'
          ? 'It stops where it is. The leads imported so far stay; you can undo the import afterwards.'
          : 'Nothing was imported. To import the sheet later, upload it again.'
      }
      confirm="Cancel the import"
      keep="Go on"
      danger
      action={useCancelImport(of.import_id)}
    />
  );
}
