import { Modal } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import type { LeadSummary } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { useAllowedStatuses } from '../api/answers';
import { OutcomeForm } from './outcome-form';

interface OutcomeModalProps {
  lead: LeadSummary;
  opened: boolean;
  onClose: () => void;
}

export function OutcomeModal({ lead, opened, onClose }: OutcomeModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Outcome for ${fullName(lead)}`} centered size="lg">
      <OutcomeBody lead={lead} onClose={onClose} />
    </Modal>
  );
}

function OutcomeBody({ lead, onClose }: Omit<OutcomeModalProps, 'opened'>) {
  const statuses = useAllowedStatuses(lead.lead_id);
  return (
    <QueryView query={statuses} what="the lead">
      {(allowed) => <OutcomeForm lead={lead} allowed={allowed} onClose={onClose} />}
    </QueryView>
  );
}
