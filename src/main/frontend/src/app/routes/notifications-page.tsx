import { Paper } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { QueryView } from '@/components/ui/query-view';
import { useOwnNotices } from '@/features/identity/api/own-notices';
import { OwnNoticesForm } from '@/features/identity/components/availability/own-notices-form';

export default function NotificationsPage() {
  const notices = useOwnNotices();
  return (
    <>
      <PageHeader title="My notifications" hint="How you are told of leads that are offered to you." />
      <QueryView query={notices} what="your notifications">
        {(current) => (
          <Paper withBorder p="md" maw={480}>
            <OwnNoticesForm current={current} />
          </Paper>
        )}
      </QueryView>
    </>
  );
}
