import { Button, Group } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeadAction, LeadSummary, Person } from '@/api/schemas';
import { fullName } from '@/lib/format';
import { useAcceptLead } from '../api/queue';
import { AssignModal } from './assign-modal';
import { ReopenButton } from './reopen-button';
import { DeclineModal } from './decline-modal';
import { OutcomeModal } from './outcome-modal';

interface LeadActionsProps {
  lead: LeadSummary & { actions: LeadAction[] };
  reps: UseQueryResult<Person[]>;
  /** The action to open with, where the person may do it. */
  start: LeadAction | undefined;
}

/** What the server lets this person do with this lead now. */
export function LeadActions({ lead, reps, start }: LeadActionsProps) {
  const [open, setOpen] = useState<LeadAction | null>(start && lead.actions.includes(start) ? start : null);
  const accept = useAcceptLead();
  const may = (action: LeadAction) => lead.actions.includes(action);
  const modal = (action: LeadAction) => ({ opened: open === action, onClose: () => setOpen(null) });
  return (
    <Group gap="xs">
      {may('accept') && (
        <Button onClick={() => accept.mutate(lead)} loading={accept.isPending}>
          Accept
        </Button>
      )}
      {may('decline') && (
        <Button variant="default" onClick={() => setOpen('decline')}>
          Decline
        </Button>
      )}
      {may('outcome') && <Button onClick={() => setOpen('outcome')}>Record outcome</Button>}
      {may('assign') && (
        <Button variant={may('outcome') ? 'default' : 'filled'} onClick={() => setOpen('assign')}>
          Assign
        </Button>
      )}
      {may('reopen') && <ReopenButton lead={lead} />}
      <DeclineModal lead={lead} {...modal('decline')} />
      <OutcomeModal lead={lead} {...modal('outcome')} />
      <AssignModal leadId={lead.lead_id} leadName={fullName(lead)} reps={reps} {...modal('assign')} />
    </Group>
  );
}
