import { Paper, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { formatRelative } from '@/lib/format';
import type { ManagerUpdate } from '../api/queue';
import classes from './queue.module.css';

export function ManagerUpdates({ updates }: { updates: ManagerUpdate[] }) {
  return (
    <ul className={classes.list} aria-label="Manager updates">
      {updates.map((update) => (
        <Paper component="li" key={update.id} withBorder px="md" py="sm">
          <Link to="/leads/$leadId" params={{ leadId: update.lead_id }} fw={600}>
            {update.lead_name}
          </Link>
          <Text size="sm">{update.text}</Text>
          {update.note && (
            <Text size="sm" className={classes.note ?? ''}>
              {update.note}
            </Text>
          )}
          <Text size="xs" c="dimmed">
            {update.by_name}, {formatRelative(update.created_at)}
          </Text>
        </Paper>
      ))}
    </ul>
  );
}
