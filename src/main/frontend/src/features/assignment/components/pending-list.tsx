import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Countdown } from '@/components/ui/countdown';
import { formatRelative, fullName } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { useAcceptLead, type PendingOffer } from '../api/queue';
import { DeclineModal } from './decline-modal';
import { QueueLead } from './queue-lead';
import classes from './queue.module.css';

export function PendingList({ offers }: { offers: PendingOffer[] }) {
  return (
    <ul className={classes.list} aria-label="Pending leads">
      {offers.map((offer) => (
        <li key={offer.lead.lead_id}>
          <Offer offer={offer} />
        </li>
      ))}
    </ul>
  );
}

function Offer({ offer }: { offer: PendingOffer }) {
  const { lead, offered_at: offeredAt, answer_by: answerBy, note } = offer;
  const [declining, setDeclining] = useState(false);
  const accept = useAcceptLead();
  const over = new Date(answerBy).getTime() <= useNow();
  return (
    <>
      <QueueLead
        lead={lead}
        state={<Countdown from={offeredAt} to={answerBy} />}
        note={note && <Note note={note} />}
      >
        <Button
          onClick={() => accept.mutate(lead)}
          disabled={over || accept.isPending}
          aria-label={`Accept ${fullName(lead)}`}
        >
          Accept
        </Button>
        <Button
          variant="default"
          onClick={() => setDeclining(true)}
          disabled={over}
          aria-label={`Decline ${fullName(lead)}`}
        >
          Decline
        </Button>
      </QueueLead>
      <DeclineModal lead={lead} opened={declining} onClose={() => setDeclining(false)} />
    </>
  );
}

function Note({ note }: { note: NonNullable<PendingOffer['note']> }) {
  return (
    <Text size="sm" className={classes.note ?? ''}>
      <strong>{note.by_name}</strong>, {formatRelative(note.at)}: {note.text}
    </Text>
  );
}
