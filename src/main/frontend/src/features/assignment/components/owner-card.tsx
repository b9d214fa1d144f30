import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@/components/ui/section';
import type { LeadAction, LeadSummary } from '@/api/schemas';
import { formatRelative, fullName } from '@/lib/format';
import { ReassignModal, type Reps } from './reassign-modal';

interface OwnerCardProps {
  lead: LeadSummary & { actions: LeadAction[] };
  /** The display name of whoever has it. */
  owner: string | null;
  reps: Reps;
}

/** Who has the lead; a manager gives it to somebody else from here. */
export function OwnerCard({ lead, owner, reps }: OwnerCardProps) {
  const [open, setOpen] = useState(false);
  const since = lead.assigned_to ? lead.assigned_at : lead.offered_at;
  return (
    <Section title="Owner">
      <Stack gap="xs" align="flex-start">
        <div>
          <Text fw={600}>{owner ?? 'Not assigned'}</Text>
          {owner && (
            <Text size="sm" c="dimmed">
              {lead.assigned_to ? 'Accepted' : 'Offered'}
              {since && ` ${formatRelative(since)}`}
            </Text>
          )}
        </div>
        {lead.actions.includes('reassign') && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            Reassign
          </Button>
        )}
        <ReassignModal
          leadId={lead.lead_id}
          leadName={fullName(lead)}
          now={lead.assigned_to ?? lead.offered_to}
          reps={reps}
          opened={open}
          onClose={() => setOpen(false)}
        />
      </Stack>
    </Section>
  );
}
