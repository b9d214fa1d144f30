import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { usePrivacyRequests } from '@/features/privacy/api/requests';
import { OpenRequestModal } from '@/features/privacy/components/open-request-modal';
import { RequestList } from '@/features/privacy/components/request-list';
import { RetentionReport } from '@/features/privacy/components/retention-report';

export default function PrivacyPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/privacy' });
  const navigate = useNavigate({ from: '/privacy' });
  const [typed, setTyped] = useState('');
  const [address] = useDebouncedValue(typed.trim(), 300);
  const requests = usePrivacyRequests(page, /^\S+@\S+\.\S+$/.test(address) ? address : '');
  const [opening, setOpening] = useState(false);
  return (
    <>
      <PageHeader title="Privacy" hint="What people ask for about their data, and what is removed at night.">
        <Button onClick={() => setOpening(true)}>Write down a request</Button>
      </PageHeader>
      <Stack>
        <TextInput
          label="Find by email"
          type="search"
          placeholder="name@example.com"
          maw={360}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <QueryView
          query={requests}
          what="the requests"
          isEmpty={(list) => list.items.length === 0}
          empty={
            <MessagePanel
              icon="lock"
              title="No request"
              text="When a person wants to see, correct, freeze or erase their data, write it down here: it has to be answered within 30 days."
            />
          }
        >
          {(list) => (
            <>
              <RequestList requests={list.items} />
              <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
            </>
          )}
        </QueryView>
        <RetentionReport />
      </Stack>
      {opening && <OpenRequestModal onClose={() => setOpening(false)} />}
    </>
  );
}
