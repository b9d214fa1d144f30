import { Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatDateTime, formatRelative } from '@/lib/format';
import { useActivities, type Activity } from '@/features/lead/api/activities';
import { ActivityForm } from './activity-form';
import { detailOf, kindOf } from './activity-kinds';

export function LeadHistory({ leadId, mayAdd }: { leadId: string; mayAdd: boolean }) {
  const [page, setPage] = useState(0);
  const activities = useActivities(leadId, page);
  return (
    <Section title="History">
      {mayAdd && <ActivityForm leadId={leadId} onAdded={() => setPage(0)} />}
      <QueryView
        query={activities}
        what="the history"
        isEmpty={(list) => list.total === 0}
        empty={
          <Text size="sm" c="dimmed">
            Nothing has happened yet. Add a note or a call to begin.
          </Text>
        }
      >
        {(list) => (
          <>
            <Timeline bulletSize={28} lineWidth={1} aria-label="Activities, newest first" role="list">
              {list.items.map((activity) => (
                <Entry key={activity.id} activity={activity} leadId={leadId} />
              ))}
            </Timeline>
            <Pager {...list} onPage={setPage} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

function Entry({ activity, leadId }: { activity: Activity; leadId: string }) {
  const { label, icon } = kindOf(activity.activity_type);
  const detail = detailOf(activity);
  return (
    <Timeline.Item role="listitem" bullet={<Icon name={icon} size={15} />} title={label}>
      {detail && <Text size="sm">{detail}</Text>}
      {activity.description && <Text size="sm">{activity.description}</Text>}
      <Text size="xs" c="dimmed" title={formatDateTime(activity.created_at)}>
        {[
          activity.performed_by_name,
          formatRelative(activity.created_at),
          activity.lead_id !== leadId && `of merged lead ${activity.lead_id}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
    </Timeline.Item>
  );
}
