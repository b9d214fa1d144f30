import { Button, Group, Paper } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useAvailability } from '@/features/identity/api/availability';
import { AvailabilityForm } from '@/features/identity/components/availability/availability-form';
import { useMe, usePermission } from '@/lib/session';

export default function AvailabilityPage() {
  const { username } = useMe();
  const withLimits = usePermission('lead:assign');
  const availability = useAvailability(username);
  return (
    <>
      <PageHeader title="My availability" hint="New leads are offered to you only while you are here." />
      <QueryView query={availability} what="your availability">
        {(current) => (
          <Paper withBorder p="md" maw={640}>
            <AvailabilityForm
              username={username}
              current={current}
              withLimits={withLimits}
              buttons={(busy) => (
                <Group>
                  <Button type="submit" loading={busy}>
                    Save availability
                  </Button>
                </Group>
              )}
            />
          </Paper>
        )}
      </QueryView>
    </>
  );
}
