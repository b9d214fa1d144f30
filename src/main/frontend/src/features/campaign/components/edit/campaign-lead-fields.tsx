import { MultiSelect, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { Section } from '@/components/ui/section';
import type { Person, Schema } from '@/api/schemas';
import type { DraftFields } from './draft-fields';

interface CampaignLeadFieldsProps {
  fields: DraftFields;
  managers: Person[];
  reps: Person[];
  teams: Schema<'Team'>[];
}

/** Who works on the campaign's leads, and how what they write is read. */
export function CampaignLeadFields({ fields, managers, reps, teams }: CampaignLeadFieldsProps) {
  return (
    <Section title="Its leads">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label="Manager"
          data={[{ value: '', label: 'Nobody yet' }, ...managers.map(choice)]}
          {...fields.text('manager')}
        />
        <MultiSelect
          label="Reps"
          description="Who may be offered its leads; with no team either: every rep"
          data={reps.map(choice)}
          {...fields.list('reps')}
        />
        <MultiSelect
          label="Teams"
          description="Whoever is in them when a lead comes"
          placeholder={teams.length === 0 ? 'No teams yet: make them under People' : ''}
          disabled={teams.length === 0}
          data={teams.map(({ team_id: value, name: label }) => ({ value, label }))}
          {...fields.list('teams')}
        />
        <TextInput
          label="Country"
          description="Two letters; phone numbers and dates are read by it"
          maxLength={2}
          {...fields.text('region')}
        />
        <TextInput
          label="Language"
          description="Two letters; that of its forms and mails"
          maxLength={2}
          {...fields.text('language')}
        />
      </SimpleGrid>
    </Section>
  );
}

const choice = ({ username, display_name: label }: Person) => ({ value: username, label });
