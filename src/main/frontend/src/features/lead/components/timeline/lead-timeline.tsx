import { Chip, Group, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { formatDateTime, formatRelative } from '@/lib/format';
import { useActivities, type Activity } from '@/features/lead/api/activities';
import { detailOf, kindFilters, kindOf, type ActivityKind } from './activity-kinds';
import { Composer } from './composer';

const everything = 'all';
const filters = Object.entries({ [everything]: 'All', ...kindFilters });

/** What happened to a lead, the newest first, and where to write down more of it. */
export function LeadTimeline({ leadId, mayAdd }: { leadId: string; mayAdd: boolean }) {
  const [page, setPage] = useState(0);
  const [filter, setFilter] = useState(everything);
  const activities = useActivities(
    leadId,
    page,
    filter === everything ? undefined : (filter as ActivityKind),
  );

  function narrow(wanted: string) {
    setFilter(wanted);
    setPage(0);
  }

  return (
    <Section title="Timeline">
      {mayAdd && <Composer leadId={leadId} onAdded={() => narrow(everything)} />}
      <Chip.Group value={filter} onChange={narrow}>
        <Group gap={6} mb="md" role="group" aria-label="Show on the timeline">
          {filters.map(([value, label]) => (
            <Chip key={value} value={value} size="xs" variant="light">
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <QueryView
        query={activities}
        what="the timeline"
        isEmpty={(list) => list.total === 0}
        empty={
          <Text size="sm" c="dimmed">
            {filter === everything
              ? 'Nothing has happened yet. Add a note or a call to begin.'
              : 'Nothing of this kind yet.'}
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
      {activity.description && (
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {activity.description}
        </Text>
      )}
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
