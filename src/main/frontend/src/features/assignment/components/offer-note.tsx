import { Alert, Group } from '@mantine/core';
import { Countdown } from '@/components/ui/countdown';
import type { LeadAction, LeadSummary } from '@/api/schemas';

interface OfferNoteProps {
  lead: LeadSummary & { actions: LeadAction[]; offered_at?: string | null; updated_at: string };
  /** The action the person came for. */
  asked: LeadAction | undefined;
}

/** Says how an offer stands, or why the person cannot do what they came for. */
export function OfferNote({ lead, asked }: OfferNoteProps) {
  if (lead.actions.includes('accept') && lead.answer_by) {
    return (
      <Alert variant="light" mb="md" title="This lead is offered to you">
        <Group gap="xs">
          Accept or decline it. <Countdown from={lead.offered_at ?? lead.updated_at} to={lead.answer_by} />
        </Group>
      </Alert>
    );
  }
  if (asked && !lead.actions.includes(asked)) {
    return (
      <Alert variant="light" color="gray" mb="md" title="No step of yours is open on this lead">
        {lead.offered_to || !lead.assigned_to
          ? 'It can be processed once a rep has accepted it.'
          : 'The rep it is assigned to works on it. You can read it and add to its history.'}
      </Alert>
    );
  }
  return null;
}
