import { useParams } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useMail } from '@/features/messaging/api/outbox';
import { MailView } from '@/features/messaging/components/mail-view';

export default function MailPage() {
  const { mailId } = useParams({ from: '/signed-in/outbox/$mailId' });
  const mail = useMail(mailId);
  return (
    <QueryView query={mail} what="the message" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={data.subject || 'No subject'}
            documentTitle="Message"
            above={<BackLink to="/outbox" label="All messages" />}
          />
          <MailView mail={data} />
        </>
      )}
    </QueryView>
  );
}
