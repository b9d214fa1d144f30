import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '@/components/ui/page-header';
import { PeopleAdmin } from '@/features/identity/components/people/people-admin';
import { Team } from '@/features/identity/components/availability/team';
import { Tokens } from '@/features/identity/components/tokens/tokens';
import { usePermission } from '@/lib/session';
import { peopleTabs } from '../search';

export default function PeoplePage() {
  const administers = usePermission('user:admin');
  return (
    <>
      <PageHeader title="People" hint="Who works here, and when." />
      {administers ? <PeopleTabs /> : <Team />}
    </>
  );
}

function PeopleTabs() {
  const { tab = 'team' } = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });

  function show(value: string | null) {
    const chosen = peopleTabs.find((each) => each === value);
    void navigate({ search: chosen && chosen !== 'team' ? { tab: chosen } : {}, replace: true });
  }

  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List aria-label="People" mb="md" className="scrolling-tabs">
        <Tabs.Tab value="team">Availability</Tabs.Tab>
        <Tabs.Tab value="accounts">Accounts</Tabs.Tab>
        <Tabs.Tab value="tokens">API tokens</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="team">
        <Team />
      </Tabs.Panel>
      <Tabs.Panel value="accounts">
        <PeopleAdmin />
      </Tabs.Panel>
      <Tabs.Panel value="tokens">
        <Tokens />
      </Tabs.Panel>
    </Tabs>
  );
}
