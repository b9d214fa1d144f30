import { ConfirmedButton } from '@/components/ui/confirmed-button';
import type { LeadSummary } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { useReopenLead } from '../api/answers';

/** A closed lead goes on. */
export function ReopenButton({ lead }: { lead: LeadSummary }) {
  const won = lead.status === 'closed_won';
  return (
    <ConfirmedButton
      label="Reopen"
      title={`Reopen ${fullName(lead)}?`}
      text={`It goes on with its rep, or is offered to another one if that rep is gone or absent.${
        won ? ' The value of the deal is removed.' : ''
      }`}
      confirm="Reopen lead"
      keep="Cancel"
      action={useReopenLead(lead.lead_id)}
    />
  );
}
