import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { BackLink } from '@/components/ui/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useUsers } from '@/features/identity/api/people';
import { useImport, isMoving, type LeadImport } from '@/features/intake/api/imports';
import { ImportCheck } from '@/features/intake/components/imports/import-check';
import { ImportProgress } from '@/features/intake/components/imports/import-progress';
import { ImportResult } from '@/features/intake/components/imports/import-result';
import { ImportStatusTag } from '@/features/intake/components/imports/import-status-tag';
import { ImportSteps } from '@/features/intake/components/imports/import-steps';
import { formatDateTime } from '@/lib/format';

export default function ImportPage() {
  const { importId } = useParams({ from: '/signed-in/imports/$importId' });
  const query = useImport(importId);
  return (
    <QueryView query={query} what="the import" wholePage>
      {(data) => (
        <>
          <PageHeader
            title={data.file_name}
            documentTitle="Import"
            above={<BackLink to="/imports" label="All imports" />}
            hint={`Campaign ${data.campaign_name}, uploaded ${formatDateTime(data.created_at)}`}
          >
            <Text component="div" role="status" aria-label="Status">
              <ImportStatusTag status={data.status} />
            </Text>
          </PageHeader>
          <ImportSteps current={data.status === 'validating' || data.status === 'previewed' ? 2 : 3} />
          <Body of={data} />
        </>
      )}
    </QueryView>
  );
}

function Body({ of }: { of: LeadImport }) {
  const reps = useUsers('rep').data;
  const nameOf = (username: string) =>
    reps?.find((rep) => rep.username === username)?.display_name ?? username;
  if (isMoving(of)) return <ImportProgress of={of} />;
  if (of.status === 'previewed') return <ImportCheck of={of} nameOf={nameOf} />;
  return <ImportResult of={of} />;
}
