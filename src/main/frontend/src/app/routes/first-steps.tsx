import { Box, Group, List, Text, ThemeIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Campaign } from '@/features/campaign/api/campaigns';
import { useOrganisation } from '@/features/identity/api/organisation';
import { usePeople } from '@/features/identity/api/people';

interface Step {
  title: string;
  done: boolean;
  next: ReactNode;
}

/** What an administrator does first where nothing is there yet; gone when all of it is done. */
export function FirstSteps({ campaigns }: { campaigns: Campaign[] }) {
  const people = usePeople().data;
  const organisation = useOrganisation().data;
  if (!people || !organisation) return null;
  const steps: Step[] = [
    {
      title: 'Say who you are: name, country, currency, time zone',
      done: organisation.name !== null,
      next: (
        <Link to="/organisation" size="sm">
          Set up the organisation
        </Link>
      ),
    },
    {
      title: 'Add the people who work here, a rep at least',
      done: people.some(({ active, roles }) => active && roles.includes('rep')),
      next: (
        <Link to="/people" search={{ tab: 'accounts' }} size="sm">
          Add people
        </Link>
      ),
    },
    {
      title: 'Make the first campaign',
      done: campaigns.length > 0,
      next: (
        <Link to="/campaigns/new" size="sm">
          Make a campaign
        </Link>
      ),
    },
    {
      title: 'Take in the first leads',
      done: campaigns.some(({ lead_count: leads }) => leads > 0),
      next: campaigns.length > 0 && <Ways first={campaigns[0]?.id ?? ''} />,
    },
  ];
  if (steps.every(({ done }) => done)) return null;
  return (
    <Box mb="md">
      <Section title="First steps">
        <List spacing="sm" center type="ordered" listStyleType="none" withPadding={false}>
          {steps.map((step) => (
            <StepLine key={step.title} {...step} />
          ))}
        </List>
      </Section>
    </Box>
  );
}

function StepLine({ title, done, next }: Step) {
  return (
    <List.Item
      icon={
        <ThemeIcon size={24} radius="xl" variant={done ? 'filled' : 'default'} color="green">
          {done && <Icon name="check" size={14} />}
        </ThemeIcon>
      }
    >
      <Text span size="sm">
        {title}
      </Text>{' '}
      {done ? (
        <Text span size="sm" c="dimmed">
          Done
        </Text>
      ) : (
        next
      )}
    </List.Item>
  );
}

function Ways({ first }: { first: string }) {
  return (
    <Group gap="sm" display="inline-flex">
      <Link to="/imports/new" size="sm">
        Upload a sheet
      </Link>
      <Link to="/leads/new" size="sm">
        Enter one
      </Link>
      <Link to="/campaigns/$campaignId" params={{ campaignId: first }} search={{ tab: 'forms' }} size="sm">
        Publish a form
      </Link>
    </Group>
  );
}
