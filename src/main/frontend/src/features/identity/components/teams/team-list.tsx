import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Person } from '@/api/schemas';
import { useDeleteTeam, type Team } from '@/features/identity/api/teams';
import { EditTeam } from './team-modal';

interface TeamListProps {
  teams: Team[];
  /** By whom a user name is meant; a name that is not among them stays as it is. */
  people: Person[];
}

export function TeamList({ teams, people }: TeamListProps) {
  const nameOf = (username: string) =>
    people.find((each) => each.username === username)?.display_name ?? username;
  const columns: Column<Team>[] = [
    {
      label: 'Team',
      role: 'heading',
      cell: ({ name }) => name,
      look: { style: { overflowWrap: 'anywhere' } },
    },
    { label: 'Reps', cell: ({ members }) => members.map(nameOf).join(', ') || 'Nobody yet' },
    { label: 'Manager', cell: ({ manager }) => (manager ? nameOf(manager) : 'Nobody') },
    { label: 'Action', role: 'action', cell: (team) => <Actions team={team} /> },
  ];
  return <DataTable label="Teams" columns={columns} rows={teams} keyOf={({ team_id: id }) => id} />;
}

function Actions({ team }: { team: Team }) {
  const [editing, setEditing] = useState(false);
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => setEditing(true)} aria-label={`Edit: ${team.name}`}>
        Edit
      </Button>
      <ConfirmedButton
        size="xs"
        label="Delete"
        ariaLabel={`Delete: ${team.name}`}
        title="Delete the team?"
        text={`${team.name} goes; its reps stay, with their leads.`}
        confirm="Delete team"
        keep="Cancel"
        danger
        action={useDeleteTeam(team.team_id)}
      />
      {editing && <EditTeam team={team} onClose={() => setEditing(false)} />}
    </Group>
  );
}
