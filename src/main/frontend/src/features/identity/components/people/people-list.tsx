import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Tag } from '@/components/ui/tag';
import { fullName } from '@/lib/format';
import type { PersonCard } from '@/features/identity/api/people';
import { AccessModal } from './access-modal';
import { PasswordModal } from './password-modal';
import { PersonModal } from './person-modal';
import { roleLabels } from './roles';

type Deed = 'change' | 'password' | 'access';

export function PeopleList({ people }: { people: PersonCard[] }) {
  const [open, setOpen] = useState<{ deed: Deed; person: PersonCard } | null>(null);
  const close = () => setOpen(null);
  const columns: Column<PersonCard>[] = [
    { label: 'Person', role: 'name', cell: (person) => <Name person={person} /> },
    {
      label: 'Roles',
      cell: (person) => person.roles.map((role) => roleLabels[role]).join(', ') || 'None',
    },
    { label: 'Email', cell: (person) => person.email ?? 'None' },
    {
      label: 'Access',
      cell: ({ active }) => <Tag tone={active ? 'good' : 'neutral'}>{active ? 'Active' : 'Ended'}</Tag>,
    },
    {
      label: 'Action',
      role: 'action',
      cell: (person) => <Actions person={person} onAct={(deed) => setOpen({ deed, person })} />,
    },
  ];
  return (
    <>
      <DataTable label="People" columns={columns} rows={people} keyOf={(person) => person.username} />
      {open?.deed === 'change' && <PersonModal person={open.person} onClose={close} />}
      {open?.deed === 'password' && <PasswordModal person={open.person} onClose={close} />}
      {open?.deed === 'access' && <AccessModal person={open.person} onClose={close} />}
    </>
  );
}

function Name({ person }: { person: PersonCard }) {
  return (
    <>
      <Text size="sm" fw={500}>
        {fullName(person)}
      </Text>
      <Text size="xs" c="dimmed">
        {person.username}
      </Text>
    </>
  );
}

function Actions({ person, onAct }: { person: PersonCard; onAct: (deed: Deed) => void }) {
  const name = fullName(person);
  return (
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
  );
}
