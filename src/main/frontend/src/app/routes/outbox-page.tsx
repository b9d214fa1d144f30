import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useOutbox } from '@/features/messaging/api/outbox';
import { MailList } from '@/features/messaging/components/mail-list';

export default function OutboxPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/outbox' });
  const navigate = useNavigate({ from: '/outbox' });
  const mails = useOutbox(page);
  return (
    <>
      <PageHeader
        title="Outbox"
        hint="Messages this demo sent. They stay on this machine and reach nobody."
      />
      <QueryView
        query={mails}
        what="the outbox"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="mail"
            title="No message was sent yet"
            text="Upload leads or work on one: what Baton sends then shows up here."
          />
        }
      >
        {(list) => (
          <>
            <MailList mails={list.items} />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
