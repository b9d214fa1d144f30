import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { QueryView } from '@/components/ui/query-view';
import { useUsers } from '@/features/identity/api/people';
import { useTeams } from '@/features/identity/api/teams';
import { TeamList } from './team-list';
import { AddTeam } from './team-modal';

/** Reps who are chosen together, for the leads of a campaign. */
export function Teams() {
  const teams = useTeams();
  const reps = useUsers('rep').data ?? [];
  const managers = useUsers('manager').data ?? [];
  const admins = useUsers('admin').data ?? [];
  const [adding, setAdding] = useState(false);
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          A campaign can give its leads to whole teams.
        </Text>
        <Button onClick={() => setAdding(true)}>New team</Button>
      </Group>
      <QueryView
        query={teams}
        what="the teams"
        isEmpty={(all) => all.length === 0}
        empty={
          <MessagePanel
            icon="people"
            title="No teams yet"
            text="Put reps who work together into one; then choose it in a campaign."
          />
        }
      >
        {(all) => <TeamList teams={all} people={[...reps, ...managers, ...admins]} />}
      </QueryView>
      {adding && <AddTeam onClose={() => setAdding(false)} />}
    </Stack>
  );
}
