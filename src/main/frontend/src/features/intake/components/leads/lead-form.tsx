import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { LinkButton } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ApiError } from '@/api/error';
import type { Person } from '@/api/schemas';
import { useCreateLead } from '@/features/intake/api/leads';
import { CampaignChoice, type CampaignOption } from './campaign-choice';
import { contactFields, detailFields, filled, serviceChoices, urgencies } from './lead-fields';
import { RepChoice } from '../imports/rep-choice';

const service = 'lead_details.service_interest';

interface LeadFormProps {
  campaigns: CampaignOption[];
  /** What the house offers. */
  services: string[];
  /** Nothing for who may not choose: a rep keeps the lead. */
  reps: Person[] | null;
  onCreated: (leadId: string) => void;
}

/** One lead entered by hand, with the checks that every other lead passes. */
export function LeadForm({ campaigns, services, reps, onCreated }: LeadFormProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const [campaign, setCampaign] = useState(campaigns.length === 1 ? (campaigns[0]?.id ?? '') : '');
  const [assignTo, setAssignTo] = useState<string[]>([]);
  const [consent, setConsent] = useState(false);
  const create = useCreateLead();
  const problems = create.error instanceof ApiError ? create.error.fields : {};

  const field = (path: string) => ({
    value: values[path] ?? '',
    error: problems[path],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [path]: value }));
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    create.mutate(
      {
        campaign_id: campaign,
        assign_to: assignTo,
        contact: filled(values, 'contact.'),
        lead_details: filled(values, 'lead_details.'),
        form_metadata: { consent_given: consent },
      },
      { onSuccess: ({ lead_id: leadId }) => onCreated(leadId) },
    );
  }

  return (
    <form onSubmit={submit} noValidate aria-label="New lead">
      <Stack>
        <Section title="Campaign">
          <CampaignChoice
            campaigns={campaigns}
            value={campaign}
            onChange={setCampaign}
            error={problems.campaign_id}
          />
        </Section>
        <Section title="Contact">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {contactFields.map(({ path, ...input }) => (
              <TextInput key={path} {...input} {...field(path)} />
            ))}
          </SimpleGrid>
        </Section>
        <Section title="What it is about">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mb="sm">
            <Autocomplete
              label="Service wanted"
              description="Choose or type"
              maxLength={255}
              data={serviceChoices(campaigns.find(({ id }) => id === campaign)?.services ?? [], services)}
              value={values[service] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [service]: value }))}
              error={problems[service]}
            />
            {detailFields.map(({ path, ...input }) => (
              <TextInput key={path} {...input} {...field(path)} />
            ))}
            <NativeSelect label="Urgency" data={urgencies} {...field('lead_details.urgency')} />
          </SimpleGrid>
          <Textarea
            label="Message"
            autosize
            minRows={3}
            maxLength={10_000}
            {...field('lead_details.message')}
          />
          <Checkbox
            mt="md"
            label="Agreed to be contacted"
            checked={consent}
            onChange={(event) => setConsent(event.currentTarget.checked)}
          />
        </Section>
        {reps && (
          <Section title="Reps">
            <RepChoice reps={reps} value={assignTo} onChange={setAssignTo} />
          </Section>
        )}
        <Refusal error={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending}>
            Take in lead
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A person who is a lead already can be opened from here, if it is one's own to see. */
function Refusal({ error }: { error: unknown }) {
  const leadId = error instanceof ApiError ? error.existingLeadId : undefined;
  return (
    <>
      <ErrorAlert error={error} title="The lead was not taken in" />
      {leadId && (
        <Group>
          <LinkButton to="/leads/$leadId" params={{ leadId }} variant="default">
            Open that lead
          </LinkButton>
        </Group>
      )}
    </>
  );
}
