import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { MailLink, PhoneLink } from '@/components/ui/contact-links';
import { GradeTag } from '@/components/ui/lead-tags';
import { Link } from '@/components/ui/link';
import type { LeadSummary } from '@/api/schemas';
import { fullName } from '@/lib/format';
import classes from './queue.module.css';

interface QueueLeadProps {
  lead: LeadSummary;
  state: ReactNode;
  /** What a colleague wrote on it. */
  note?: ReactNode;
  children: ReactNode;
}

/** One lead of a rep: who it is, how it stands, what to do. */
export function QueueLead({ lead, state, note, children }: QueueLeadProps) {
  return (
    <article className={classes.lead} aria-label={fullName(lead)}>
      <div className={classes.who}>
        <Group gap="xs">
          <Link to="/leads/$leadId" params={{ leadId: lead.lead_id }} fw={600}>
            {fullName(lead)}
          </Link>
          <GradeTag grade={lead.lead_grade} />
        </Group>
        <Text size="sm" c="dimmed" mt={2}>
          {[lead.company, lead.campaign_name, `${lead.lead_score} points`].filter(Boolean).join(' · ')}
        </Text>
        <div className={classes.contact}>
          {lead.phone && <PhoneLink phone={lead.phone} />}
          {lead.email && <MailLink email={lead.email} />}
        </div>
      </div>
      <div className={classes.state}>{state}</div>
      <div className={classes.actions}>{children}</div>
      {note}
    </article>
  );
}
