import { Stack, Text } from '@mantine/core';
import { MailLink, PhoneLink } from '@/components/ui/contact-links';
import { Facts } from '@/components/ui/facts';
import { Section } from '@/components/ui/section';
import { formatDate, formatDateTime, sentence } from '@/lib/format';
import type { LeadDetail } from '@/features/lead/api/lead';

export function LeadContact({ lead }: { lead: LeadDetail }) {
  const custom = Object.entries(lead.custom_fields);
  return (
    <Stack>
      <Section title="Contact">
        <Facts
          facts={[
            ['Email', lead.email && <MailLink email={lead.email} />],
            ['Phone', lead.phone && <PhoneLink phone={lead.phone} />],
            ['Company', lead.company],
            ['Place', [lead.postal_code, lead.city, lead.region, lead.country].filter(Boolean).join(', ')],
            ['Language', lead.language],
            ['Date of birth', lead.date_of_birth],
            ['Contacted', lead.contacted_at && formatDateTime(lead.contacted_at)],
            ['Follow up', lead.follow_up_date && formatDate(lead.follow_up_date)],
          ]}
        />
      </Section>
      <Section title="Request">
        <Facts
          facts={[
            ['Service', lead.service_interest],
            ['Urgency', lead.urgency && sentence(lead.urgency)],
            ['Budget', lead.budget_range],
            ['Timeline', lead.timeline],
            ['Qualification', sentence(lead.qualification_status)],
          ]}
        />
        {lead.message && (
          <Text component="blockquote" size="sm" m={0} mt="md" className="quote">
            {lead.message}
          </Text>
        )}
      </Section>
      <Section title="Where it came from">
        <Facts
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
          ]}
        />
      </Section>
      {custom.length > 0 && (
        <Section title="Custom fields">
          <Facts facts={custom} />
        </Section>
      )}
    </Stack>
  );
}
