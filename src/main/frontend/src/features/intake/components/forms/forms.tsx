import { SimpleGrid, Stack, Text } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { useForm } from '@/features/intake/api/form';
import { useLandingPage } from '@/features/intake/api/landing-page';
import { FormEditor } from './form-editor';
import { FormSnippet } from './form-snippet';
import { LandingEditor } from '../landing/landing-editor';

const kinds = [
  ['landing-page', 'Landing page'],
  ['contact-form', 'Form in a page'],
  ['modal', 'Form in a window'],
] as const;

/** The form of a campaign: what it asks, how it gets on a page, and the page that Baton hosts. */
export function Forms({ campaignId }: { campaignId: string }) {
  const form = useForm(campaignId);
  const page = useLandingPage(campaignId);
  return (
    <Stack>
      <QueryView query={form} what="the form">
        {(data) => (
          <>
            <LeadsByForm leads={data.leads} />
            <Section title="The form">
              <FormEditor campaignId={campaignId} form={data} />
            </Section>
            <FormSnippet campaignId={campaignId} texts={data.settings.texts} />
          </>
        )}
      </QueryView>
      <QueryView query={page} what="the landing page">
        {(data) => (
          <LandingEditor campaignId={campaignId} page={data} texts={form.data?.settings.texts ?? {}} />
        )}
      </QueryView>
    </Stack>
  );
}

function LeadsByForm({ leads }: { leads: Record<string, number> }) {
  return (
    <Section title="Leads by form">
      <SimpleGrid cols={{ base: 1, xs: 3 }} component="dl" m={0}>
        {kinds.map(([kind, label]) => (
          <div key={kind}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} className="figure">
              {leads[kind] ?? 0}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  );
}
