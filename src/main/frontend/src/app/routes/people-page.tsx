import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { PeopleAdmin } from '@/features/identity/components/people/people-admin';
import { Reps } from '@/features/identity/components/availability/reps';
import { Teams } from '@/features/identity/components/teams/teams';
import { Tokens } from '@/features/identity/components/tokens/tokens';
import { usePermission } from '@/lib/session';
import { peopleTabs } from '../search';

type Tab = (typeof peopleTabs)[number];

const tabs: Record<Tab, { label: string; panel: ReactNode; administers?: true }> = {
  availability: { label: 'Availability', panel: <Reps /> },
  teams: { label: 'Teams', panel: <Teams /> },
  accounts: { label: 'Accounts', panel: <PeopleAdmin />, administers: true },
  tokens: { label: 'API tokens', panel: <Tokens />, administers: true },
};

export default function PeoplePage() {
  const administers = usePermission('user:admin');
  const shown = peopleTabs.filter((each) => administers || !tabs[each].administers);
  const { tab = 'availability' } = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });

  function show(value: string | null) {
    const chosen = peopleTabs.find((each) => each === value);
    void navigate({ search: chosen && chosen !== 'availability' ? { tab: chosen } : {}, replace: true });
  }

  return (
    <>
      <PageHeader title="People" hint="Who works here, when, and in which teams." />
      <Tabs value={shown.includes(tab) ? tab : 'availability'} onChange={show} keepMounted={false}>
        <Tabs.List aria-label="People" mb="md" className="scrolling-tabs">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {tabs[each].label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map((each) => (
          <Tabs.Panel key={each} value={each}>
            {tabs[each].panel}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
