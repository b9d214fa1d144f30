import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { LinkButton } from '@/components/ui/link';
import { StatusTag } from '@/components/ui/lead-tags';
import { formatDay, formatRelative, fullName } from '@/lib/format';
import type { AcceptedLead } from '../api/queue';
import { OutcomeModal } from './outcome-modal';
import { QueueLead } from './queue-lead';
import classes from './queue.module.css';

export function AcceptedList({ leads }: { leads: AcceptedLead[] }) {
  return (
    <ul className={classes.list} aria-label="Accepted leads">
      {leads.map((accepted) => (
        <li key={accepted.lead.lead_id}>
          <Accepted accepted={accepted} />
        </li>
      ))}
    </ul>
  );
}

function Accepted({ accepted: { lead, since } }: { accepted: AcceptedLead }) {
  const [recording, setRecording] = useState(false);
  const name = fullName(lead);
  const state = (
    <Group gap="xs">
      <StatusTag status={lead.status} />
      <Text size="sm" c="dimmed">
        {lead.follow_up_day ? `Follow up ${formatDay(lead.follow_up_day)}` : `Since ${formatRelative(since)}`}
      </Text>
    </Group>
  );
  return (
    <>
      <QueueLead lead={lead} state={state}>
        <Button onClick={() => setRecording(true)} aria-label={`Record outcome for ${name}`}>
          Record outcome
        </Button>
        <LinkButton
          to="/leads/$leadId"
          params={{ leadId: lead.lead_id }}
          variant="default"
          aria-label={`Open ${name}`}
        >
          Open
        </LinkButton>
      </QueueLead>
      <OutcomeModal lead={lead} opened={recording} onClose={() => setRecording(false)} />
    </>
  );
}
