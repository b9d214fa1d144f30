import { Button, Group, List, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, plural } from '@/lib/format';
import type { Failure, FailureAction } from '../api/failures';
import { actionWords, nameOf, reasonOf, stateWords, titleOf } from './failure-words';
import { SettleFailure } from './settle-failure';

export function FailureList({ failures }: { failures: Failure[] }) {
  const [settling, setSettling] = useState<{ failure: Failure; action: FailureAction } | null>(null);
  return (
    <>
      <Paper withBorder className="scroll-x">
        <Table aria-label="Failures" className="stacking">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">What was to happen</Table.Th>
              <Table.Th scope="col">For</Table.Th>
              <Table.Th scope="col">Why it failed</Table.Th>
              <Table.Th scope="col">State</Table.Th>
              <Table.Th scope="col">Action</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {failures.map((failure) => (
              <Table.Tr key={failure.failure_id}>
                <Table.Td fw={500}>
                  {titleOf(failure)}
                  {failure.process && (
                    <Text size="xs" c="dimmed">
                      {failure.process}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td data-label="For">
                  <Subject failure={failure} />
                </Table.Td>
                <Table.Td data-label="Why it failed">
                  <Reason failure={failure} />
                </Table.Td>
                <Table.Td data-label="State">
                  <State failure={failure} />
                </Table.Td>
                <Table.Td>
                  <Actions failure={failure} onChoose={(action) => setSettling({ failure, action })} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {settling && <SettleFailure {...settling} onClose={() => setSettling(null)} />}
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
