import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, plural } from '@/lib/format';
import type { Failure, FailureAction } from '../api/failures';
import { actionWords, nameOf, reasonOf, stateWords, titleOf } from './failure-words';
import { SettleFailure } from './settle-failure';

export function FailureList({ failures }: { failures: Failure[] }) {
  const [settling, setSettling] = useState<{ failure: Failure; action: FailureAction } | null>(null);
  const columns: Column<Failure>[] = [
    { label: 'What was to happen', role: 'title', cell: (failure) => <What failure={failure} /> },
    { label: 'For', cell: (failure) => <Subject failure={failure} /> },
    { label: 'Why it failed', cell: (failure) => <Reason failure={failure} /> },
    { label: 'State', cell: (failure) => <State failure={failure} /> },
    {
      label: 'Action',
      role: 'action',
      cell: (failure) => (
        <Actions failure={failure} onChoose={(action) => setSettling({ failure, action })} />
      ),
    },
  ];
  return (
    <>
      <DataTable label="Failures" columns={columns} rows={failures} keyOf={(failure) => failure.failure_id} />
      {settling && <SettleFailure {...settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function What({ failure }: { failure: Failure }) {
  return (
    <>
      {titleOf(failure)}
      {failure.process && (
        <Text size="xs" c="dimmed">
          {failure.process}
        </Text>
      )}
    </>
  );
}

function Subject({ failure }: { failure: Failure }) {
  return (
    <div>
      {failure.lead_id && (
        <div>
          <Link to="/leads/$leadId" params={{ leadId: failure.lead_id }} size="sm">
            Lead {failure.lead_id}
          </Link>
        </div>
      )}
      {failure.import_id && (
        <Link to="/imports/$importId" params={{ importId: failure.import_id }} size="sm">
          Import
        </Link>
      )}
      {failure.job_id && (
        <Link to="/bulk-jobs/$jobId" params={{ jobId: failure.job_id }} size="sm">
          Bulk job
        </Link>
      )}
      {failure.campaign_id && (
        <Link to="/campaigns/$campaignId" params={{ campaignId: failure.campaign_id }} size="xs">
          {failure.campaign_name ?? failure.campaign_id}
        </Link>
      )}
    </div>
  );
}

function Reason({ failure }: { failure: Failure }) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{reasonOf(failure)}</Text>
      {failure.technical.length > 0 && (
        <details>
          <summary>Where it failed</summary>
          <List size="xs">
            {failure.technical.map((line, number) => (
              <List.Item key={number}>{line}</List.Item>
            ))}
          </List>
        </details>
      )}
    </div>
  );
}

function State({ failure }: { failure: Failure }) {
  const [word, tone] = stateWords[failure.state];
  const { tries_left: left, attempts, next_try_at: next } = failure;
  return (
    <div>
      <Tag tone={tone}>{word}</Tag>
      <Text size="xs" c="dimmed" className="tabular">
        Since {formatDateTime(failure.since)}
        {attempts !== null && `, tried ${plural(attempts, 'time')}`}
      </Text>
      {next && failure.state === 'waiting' && (
        <Text size="xs" c="dimmed" className="tabular">
          Next {formatDateTime(next)}
          {left !== null && `, ${plural(left, 'try', 'tries')} left`}
        </Text>
      )}
    </div>
  );
}

function Actions({ failure, onChoose }: { failure: Failure; onChoose: (action: FailureAction) => void }) {
  return (
    <div>
      <Group gap="xs">
        {failure.actions.map((action) => (
          <Button
            key={action}
            size="xs"
            variant={action === 'retry' ? 'filled' : 'default'}
            onClick={() => onChoose(action)}
            aria-label={`${actionWords[action].button}: ${nameOf(failure)}`}
          >
            {actionWords[action].button}
          </Button>
        ))}
      </Group>
      {failure.refusal && (
        <Text size="xs" c="dimmed" mt={4}>
          {failure.refusal}.
        </Text>
      )}
    </div>
  );
}
