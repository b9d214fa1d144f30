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
import { Section } from '@/components/ui/section';
import type { Person } from '@/api/schemas';
import { useCreateLead } from '@/features/intake/api/leads';
import { serviceChoices } from '@/lib/service-choices';
import { CampaignChoice, type CampaignOption } from './campaign-choice';
import { leadBody } from './lead-body';
import { contactFields, detailFields, urgencies } from './lead-fields';
import { MoneyFields } from './money-fields';
import { OwnFields } from './own-fields';
import { Refusal } from './refusal';
import { RepChoice } from '../imports/rep-choice';
import { useLeadFields, type LeadFields } from './use-lead-fields';

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
  const create = useCreateLead();
  const fields = useLeadFields(create.error);
  const [campaignId, setCampaignId] = useState(campaigns.length === 1 ? (campaigns[0]?.id ?? '') : '');
  const [assignTo, setAssignTo] = useState<string[]>([]);
  const [consent, setConsent] = useState(false);
  const campaign = campaigns.find(({ id }) => id === campaignId);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    create.mutate(leadBody(fields.values, { campaign, assignTo, consent }), {
      onSuccess: ({ lead_id: leadId }) => onCreated(leadId),
    });
  }

  return (
    <form onSubmit={submit} noValidate aria-label="New lead">
      <Stack>
        <Section title="Campaign">
          <CampaignChoice
            campaigns={campaigns}
            value={campaignId}
            onChange={setCampaignId}
            error={fields.problems.campaign_id}
          />
        </Section>
        <Section title="Contact">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {contactFields.map(({ path, ...input }) => (
              <TextInput key={path} {...input} {...fields.text(path)} />
            ))}
          </SimpleGrid>
        </Section>
        <Section title="What it is about">
          <Wish fields={fields} services={serviceChoices(campaign?.services ?? [], services)} />
          <Checkbox
            mt="md"
            label="Agreed to be contacted"
            checked={consent}
            onChange={(event) => setConsent(event.currentTarget.checked)}
          />
        </Section>
        <OwnFields own={campaign?.custom_fields ?? []} fields={fields} />
        <MoneyFields fields={fields} currency={campaign?.currency ?? ''} />
        {reps && (
          <Section title="Reps">
            <RepChoice reps={reps} value={assignTo} onChange={setAssignTo} />
          </Section>
        )}
        <Refusal error={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending}>
            Create lead
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Wish({ fields, services }: { fields: LeadFields; services: string[] }) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mb="sm">
        <Autocomplete
          label="Service wanted"
          placeholder="Choose or type"
          maxLength={255}
          data={services}
          {...fields.choice('lead_details.service_interest')}
        />
        {detailFields.map(({ path, ...input }) => (
          <TextInput key={path} {...input} {...fields.text(path)} />
        ))}
        <NativeSelect label="Urgency" data={urgencies} {...fields.text('lead_details.urgency')} />
      </SimpleGrid>
      <Textarea
        label="Message"
        autosize
        minRows={3}
        maxLength={10_000}
        {...fields.text('lead_details.message')}
      />
    </>
  );
}
