import { Alert, Group, Progress, Stack, Text } from '@mantine/core';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Facts } from '@/components/ui/facts';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { formatDateTime, formatNumber, plural } from '@/lib/format';
import { isMoving, type BulkJob } from '../api/jobs';
import { CancelJob } from './cancel-job';
import { UndoJob } from './undo-job';

/** How far a job has come, and what it did not change, with the reasons. */
export function JobReport({ of, onPage }: { of: BulkJob; onPage: (page: number) => void }) {
  const gone = of.done + of.skipped + of.failed;
  const percent = of.total ? Math.round((gone / of.total) * 100) : 0;
  return (
    <Stack>
      {of.message && <Alert color={of.status === 'failed' ? 'red' : 'gray'}>{of.message}</Alert>}
      <Section title="Progress">
        <Progress value={percent} size="xl" aria-label="Leads gone through" />
        <Text size="sm" mt="xs" className="tabular">
          {`${formatNumber(gone)} of ${plural(of.total, 'lead')}, ${percent} %`}
        </Text>
        <Facts
          facts={[
            ['Changed', formatNumber(of.done)],
            ['Skipped', formatNumber(of.skipped)],
            ['Failed', formatNumber(of.failed)],
            ['Started by', `${of.created_by}, ${formatDateTime(of.created_at)}`],
            ['Ended', of.finished_at && formatDateTime(of.finished_at)],
            [
              'Gives back',
              of.undoes && (
                <Link to="/bulk-jobs/$jobId" params={{ jobId: of.undoes }} size="sm">
                  this job
                </Link>
              ),
            ],
            [
              'Undone by',
              of.undone_by && (
                <Link to="/bulk-jobs/$jobId" params={{ jobId: of.undone_by }} size="sm">
                  this job
                </Link>
              ),
            ],
          ]}
        />
        <Group mt="md">
          {(isMoving(of) || of.status === 'failed') && <CancelJob of={of} />}
          {of.undo_until && <UndoJob of={of} until={of.undo_until} />}
          {isMoving(of) && (
            <Text size="sm" c="dimmed">
              You can leave this page: the job goes on.
            </Text>
          )}
        </Group>
      </Section>
      {of.not_done && of.not_done.total > 0 && (
        <NotChanged reasons={of.reasons ?? []} leads={of.not_done} onPage={onPage} />
      )}
    </Stack>
  );
}

interface NotChangedProps {
  reasons: NonNullable<BulkJob['reasons']>;
  leads: NonNullable<BulkJob['not_done']>;
  onPage: (page: number) => void;
}

const columns: Column<NotChangedProps['leads']['items'][number]>[] = [
  {
    label: 'Lead',
    role: 'name',
    cell: ({ lead_id: id }) => (
      <Link to="/leads/$leadId" params={{ leadId: id }} size="sm">
        {id}
      </Link>
    ),
  },
  { label: 'Why', cell: ({ reason }) => reason },
];

function NotChanged({ reasons, leads: notDone, onPage }: NotChangedProps) {
  return (
    <Section title="Not changed">
      <ul aria-label="Reasons">
        {reasons.map(({ state, reason, leads }) => (
          <li key={state + reason}>
            <Text size="sm">{`${reason}: ${plural(leads, 'lead')}`}</Text>
          </li>
        ))}
      </ul>
      <DataTable
        label="Leads not changed"
        columns={columns}
        rows={notDone.items}
        keyOf={(lead) => lead.lead_id}
      />
      <Pager {...notDone} onPage={onPage} />
    </Section>
  );
}
