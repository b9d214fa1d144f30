import { Tabs, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView, RowsSkeleton } from '@/components/ui/query-view';
import { Link, LinkButton } from '@/components/ui/link';
import { useQueue, type Queue } from '@/features/assignment/api/queue';
import { AcceptedList } from '@/features/assignment/components/accepted-list';
import { ManagerUpdates } from '@/features/assignment/components/manager-updates';
import { PendingList } from '@/features/assignment/components/pending-list';
import { formatNumber } from '@/lib/format';
import { queueTabs } from '../search';

export default function QueuePage() {
  const queue = useQueue();
  return (
    <>
      <PageHeader title="Queue" hint="Leads offered to you, and those you work on." />
      <QueryView query={queue} what="your queue" skeleton={<RowsSkeleton rows={5} height={84} />}>
        {(data) => <QueueTabs queue={data} />}
      </QueryView>
    </>
  );
}

function QueueTabs({ queue }: { queue: Queue }) {
  const { tab = 'pending' } = useSearch({ from: '/signed-in/queue' });
  const navigate = useNavigate({ from: '/queue' });

  function show(value: string | null) {
    const chosen = queueTabs.find((each) => each === value);
    void navigate({ search: chosen && chosen !== 'pending' ? { tab: chosen } : {}, replace: true });
  }

  return (
    <Tabs value={tab} onChange={show}>
      <Tabs.List aria-label="Queue" mb="md" className="scrolling-tabs">
        <Tabs.Tab value="pending">Pending ({formatNumber(queue.pending_total)})</Tabs.Tab>
        <Tabs.Tab value="accepted">Accepted ({formatNumber(queue.accepted_total)})</Tabs.Tab>
        <Tabs.Tab value="updates">Manager updates ({queue.updates.length})</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="pending">
        {queue.pending.length > 0 ? <PendingList offers={queue.pending} /> : <NothingPending />}
        <MoreThanShown
          shown={queue.pending.length}
          total={queue.pending_total}
          text="those with the least time left. Answer them, and the next ones move up."
        />
      </Tabs.Panel>
      <Tabs.Panel value="accepted">
        {queue.accepted.length > 0 ? <AcceptedList leads={queue.accepted} /> : <NothingAccepted />}
        <MoreThanShown
          shown={queue.accepted.length}
          total={queue.accepted_total}
          text="those without a follow-up date, then the next dates. As you set dates and close leads, others move up."
        />
      </Tabs.Panel>
      <Tabs.Panel value="updates">
        {queue.updates.length > 0 ? <ManagerUpdates updates={queue.updates} /> : <NoUpdates />}
      </Tabs.Panel>
    </Tabs>
  );
}

interface MoreThanShownProps {
  shown: number;
  total: number;
  text: string;
}

function MoreThanShown({ shown, total, text }: MoreThanShownProps) {
  if (shown === 0 || shown >= total) return null;
  return (
    <Text size="sm" c="dimmed" mt="md">
      Shown here are {formatNumber(shown)} of {formatNumber(total)}: {text}{' '}
      <Link to="/leads" inherit>
        See all your leads
      </Link>
    </Text>
  );
}

function NothingPending() {
  return (
    <MessagePanel
      icon="check"
      title="Nothing waits for your answer"
      text="A new lead appears here by itself as soon as it is offered to you. Until then, go on with those you accepted."
    >
      <LinkButton to="/queue" search={{ tab: 'accepted' }} variant="default">
        Show accepted leads
      </LinkButton>
    </MessagePanel>
  );
}

function NothingAccepted() {
  return (
    <MessagePanel
      icon="inbox"
      title="You work on no lead yet"
      text="Accept a pending lead, and it moves here for you to work on."
    >
      <LinkButton to="/queue" variant="default">
        Show pending leads
      </LinkButton>
    </MessagePanel>
  );
}

function NoUpdates() {
  return (
    <MessagePanel
      icon="note"
      title="No updates from your manager"
      text="What your manager changes or notes on your leads shows up here."
    />
  );
}
