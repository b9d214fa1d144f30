import { Alert, Group, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { Facts } from '@/components/ui/facts';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { usePrivacyRequest, type PrivacyRequest } from '@/features/privacy/api/requests';
import { identityChecks, privacyKinds } from '@/features/privacy/components/privacy-words';
import { DecideRequest } from '@/features/privacy/components/decide-request';
import { Receipt } from '@/features/privacy/components/receipt';
import { RequestCopy } from '@/features/privacy/components/request-copy';
import { RequestStatus } from '@/features/privacy/components/request-status';
import { formatDate, formatDateTime, formatPhone, sentence } from '@/lib/format';

export default function PrivacyRequestPage() {
  const { requestId } = useParams({ from: '/signed-in/privacy/$requestId' });
  const request = usePrivacyRequest(requestId);
  return (
    <QueryView query={request} what="the request" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={data.number}
            documentTitle="Privacy request"
            above={<BackLink to="/privacy" label="All requests" />}
            hint={
              <Group gap="xs">
                <RequestStatus request={data} />
                <Text size="sm">
                  {privacyKinds[data.kind]}, due {formatDate(data.due_at)}
                </Text>
              </Group>
            }
          />
          <Stack>
            {data.problem && (
              <Alert color="red" variant="light" title="It could not be carried out" role="alert">
                {data.problem}
              </Alert>
            )}
            {data.status === 'done' && <Receipt request={data} />}
            {data.copy_until && <RequestCopy requestId={data.id} until={data.copy_until} />}
            <About request={data} />
            {data.status === 'open' && <DecideRequest key={data.leads.length} request={data} />}
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function About({ request }: { request: PrivacyRequest }) {
  const { person } = request;
  const corrections = Object.entries(person?.corrections ?? {});
  return (
    <Section title="The request">
      <Facts
        facts={[
          ['Asked by', person ? person.name : 'Erased'],
          ['Email', person?.email],
          ['Phone', person?.phone && formatPhone(person.phone)],
          ['Identity', identityChecks[request.identity_check]],
          ['What they wrote', person?.note],
          ['To be corrected', corrections.map(([field, value]) => `${sentence(field)}: ${value}`).join(', ')],
          ['Written down', `${formatDateTime(request.opened_at)} by ${request.opened_by_name}`],
          ['Extended', request.extension],
          [
            'Decided',
            request.decided_at && `${formatDateTime(request.decided_at)} by ${request.decided_by_name ?? ''}`,
          ],
          ['Refused because', request.refusal],
        ]}
      />
    </Section>
  );
}
