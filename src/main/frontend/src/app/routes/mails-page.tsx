import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useUnknownMails } from '@/features/messaging/api/unknown';
import { UnknownList } from '@/features/messaging/components/unknown-list';

export default function MailsPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/mails' });
  const navigate = useNavigate({ from: '/mails' });
  const mails = useUnknownMails(page);
  return (
    <>
      <PageHeader
        title="Mails to decide"
        hint="The connection broke, or Baton stopped, at the last moment of sending: nobody knows whether these mails arrived. Baton never sends them again by itself."
      />
      <QueryView
        query={mails}
        what="the mails"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="check"
            title="The fate of every mail is known"
            text="A mail that may or may not have gone out appears here, for you to send it again or give it up."
          />
        }
      >
        {(list) => (
          <>
            <UnknownList mails={list.items} />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
