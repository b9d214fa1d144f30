import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import { FormButtons } from '@/components/ui/form-buttons';
import { QueryView } from '@/components/ui/query-view';
import type { Person } from '@/api/schemas';
import { plural } from '@/lib/format';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAssignLead } from '../api/answers';

interface AssignModalProps {
  leadId: string;
  leadName?: string;
  reps: UseQueryResult<Person[]>;
  opened: boolean;
  onClose: () => void;
}

export function AssignModal({ leadName = 'lead', opened, ...rest }: AssignModalProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={`Assign ${leadName}`} centered>
      <AssignForm {...rest} />
    </Modal>
  );
}

function AssignForm({ leadId, reps, onClose }: Omit<AssignModalProps, 'opened' | 'leadName'>) {
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const assign = useAssignLead(leadId);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (chosen) assign.mutate({ assigned_to: chosen }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorAlert error={assign.error} />
        <QueryView
          query={reps}
          what="the reps"
          isEmpty={(all) => all.length === 0}
          empty={<Text>There is no rep yet.</Text>}
        >
          {(people) => (
            <Radio.Group
              label="Rep"
              required
              value={chosen}
              onChange={setChosen}
              error={asked && !chosen && 'Choose a rep'}
            >
              <Stack gap="sm" mt="xs">
                {people.map((person) => (
                  <Radio
                    key={person.username}
                    value={person.username}
                    label={person.display_name}
                    description={describe(person)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
        </QueryView>
        <FormButtons submit="Assign lead" busy={assign.isPending} onBack={onClose} />
      </Stack>
    </form>
  );
}

function describe(person: Person): string {
  const open = plural(person.open_leads, 'open lead');
  return person.available ? `${open}, available` : `${open}, ${person.availability_note ?? 'not available'}`;
}
