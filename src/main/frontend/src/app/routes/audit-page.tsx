import { Button, Group, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Icon } from '@/components/ui/icon';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useAudit, useExportAudit } from '@/features/audit/api/audit';
import { AuditFilters } from '@/features/audit/components/audit-filters';
import { AuditTable } from '@/features/audit/components/audit-table';
import { VerifyLog } from '@/features/audit/components/verify-log';

export default function AuditPage() {
  const { before, ...filter } = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const entries = useAudit(filter, before);
  const run = useExportAudit();
  return (
    <>
      <PageHeader title="Audit log" hint="Who did or read what, and when. The newest first.">
        <Button
          variant="default"
          leftSection={<Icon name="download" size={16} />}
          loading={run.isPending}
          onClick={() => run.mutate(filter)}
        >
          Export CSV
        </Button>
      </PageHeader>
      <Stack>
        <AuditFilters filter={filter} onSearch={(wanted) => void navigate({ search: wanted })} />
        <QueryView
          query={entries}
          what="the audit log"
          isEmpty={(found) => found.items.length === 0}
          empty={
            <MessagePanel
              icon="search"
              title="No entry"
              text="Nothing fits this search. Leave a field empty to find more."
            />
          }
        >
          {(found) => (
            <>
              <AuditTable entries={found.items} />
              <Group component="nav" aria-label="Pages" justify="flex-end">
                <Button
                  variant="default"
                  size="xs"
                  disabled={!before}
                  onClick={() => void navigate({ search: filter })}
                >
                  Newest entries
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  disabled={found.next === null}
                  onClick={() =>
                    void navigate({ search: { ...filter, ...(found.next && { before: found.next }) } })
                  }
                >
                  Older entries
                </Button>
              </Group>
            </>
          )}
        </QueryView>
        <VerifyLog />
      </Stack>
    </>
  );
}
