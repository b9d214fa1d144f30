import { Button, Group, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Tag } from '@/components/ui/tag';
import { fullName } from '@/lib/format';
import type { PersonCard } from '../api/types';
import { AccessModal } from './access-modal';
import { PasswordModal } from './password-modal';
import { PersonModal } from './person-modal';
import { roleLabels } from './roles';

type Deed = 'change' | 'password' | 'access';

export function PeopleList({ people }: { people: PersonCard[] }) {
  const [open, setOpen] = useState<{ deed: Deed; person: PersonCard } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Paper withBorder className="scroll-x">
        <Table aria-label="People" className="stacking">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Person</Table.Th>
              <Table.Th scope="col">Roles</Table.Th>
              <Table.Th scope="col">Email</Table.Th>
              <Table.Th scope="col">Access</Table.Th>
              <Table.Th scope="col">Action</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Row key={person.username} person={person} onAct={(deed) => setOpen({ deed, person })} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {open?.deed === 'change' && <PersonModal person={open.person} onClose={close} />}
      {open?.deed === 'password' && <PasswordModal person={open.person} onClose={close} />}
      {open?.deed === 'access' && <AccessModal person={open.person} onClose={close} />}
    </>
  );
}

function Row({ person, onAct }: { person: PersonCard; onAct: (deed: Deed) => void }) {
  const name = fullName(person);
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={500}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {person.username}
        </Text>
      </Table.Td>
      <Table.Td data-label="Roles">
        {person.roles.map((role) => roleLabels[role]).join(', ') || 'None'}
      </Table.Td>
      <Table.Td data-label="Email">{person.email ?? 'None'}</Table.Td>
      <Table.Td data-label="Access">
        <Tag tone={person.active ? 'good' : 'neutral'}>{person.active ? 'Active' : 'Ended'}</Tag>
      </Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onAct('change')} aria-label={`Change ${name}`}>
            Change
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => onAct('password')}
            aria-label={`Set password of ${name}`}
          >
            Set password
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => onAct('access')}
            aria-label={`${person.active ? 'End access of' : 'Give access back to'} ${name}`}
          >
            {person.active ? 'End access' : 'Give access back'}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
