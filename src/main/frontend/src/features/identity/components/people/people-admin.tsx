import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { QueryView } from '@/components/ui/query-view';
import { usePeople } from '@/features/identity/api/people';
import { PeopleList } from './people-list';
import { PersonModal } from './person-modal';

/** Everybody who may sign in, or might once. */
export function PeopleAdmin() {
  const people = usePeople();
  const [adding, setAdding] = useState(false);
  return (
    <Stack>
      <Group justify="flex-end">
        <Button onClick={() => setAdding(true)}>Add a person</Button>
      </Group>
      <QueryView query={people} what="the people">
        {(all) => <PeopleList people={all} />}
      </QueryView>
      {adding && <PersonModal person={null} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
