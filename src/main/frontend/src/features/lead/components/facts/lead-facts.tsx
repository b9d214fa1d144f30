import type { ReactNode } from 'react';
import { Stack } from '@mantine/core';
import { MailLink, PhoneLink } from '@/components/ui/contact-links';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatDateTime, sentence } from '@/lib/format';
import type { LeadDetail } from '@/features/lead/api/lead';
import { Fact } from './fact';
import { contactFields, ownFields, requestFields, type FactField, type OwnField } from './fact-fields';
import classes from './facts.module.css';

interface LeadFactsProps {
  lead: LeadDetail;
  /** Those that the lead's campaign defines. */
  defined: OwnField[];
  /** To choose from: those of the campaign, then those of the house. */
  services: string[];
  children: ReactNode;
}

/** What is known of a lead; each value is changed where it stands. */
export function LeadFacts({ lead, defined, services, children }: LeadFactsProps) {
  const custom = ownFields(lead, defined);
  const shown = lead.actions.includes('edit') || custom.some(({ value }) => value !== '');
  return (
    <Stack>
      <Section title="Contact">
        <FactList lead={lead} fields={contactFields(lead)} />
      </Section>
      <Section title="Request">
        <FactList lead={lead} fields={requestFields(lead, services)} />
      </Section>
      {custom.length > 0 && shown && (
        <Section title="Custom fields">
          <FactList lead={lead} fields={custom} />
        </Section>
      )}
      {children}
      <Origin lead={lead} />
    </Stack>
  );
}

function FactList({ lead, fields }: { lead: LeadDetail; fields: FactField[] }) {
  const mayEdit = lead.actions.includes('edit');
  return (
    <dl className={classes.facts}>
      {fields.map((field) => (
        <Fact key={field.name} lead={lead} field={field} mayEdit={mayEdit} link={linkOf(field)} />
      ))}
    </dl>
  );
}

function linkOf({ type, value }: FactField) {
  if (type === 'email' && value) return <MailLink email={value} />;
  return type === 'tel' && value ? <PhoneLink phone={value} /> : null;
}

function Origin({ lead }: { lead: LeadDetail }) {
  return (
    <Section title="Where it came from">
      <Facts
        narrow
        facts={[
          ['Source', lead.source && sentence(lead.source)],
          ['Landing page', lead.landing_page_url],
          ['Referrer', lead.referrer_url],
          ['UTM source', lead.utm_source],
          ['UTM medium', lead.utm_medium],
          ['UTM campaign', lead.utm_campaign],
          ['UTM term', lead.utm_term],
          ['UTM content', lead.utm_content],
          ['Received', formatDateTime(lead.created_at)],
          ['First contact', lead.contacted_at && formatDateTime(lead.contacted_at)],
        ]}
      />
    </Section>
  );
}
