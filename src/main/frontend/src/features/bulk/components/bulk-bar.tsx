import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber, plural } from '@/lib/format';
import { usePermission } from '@/lib/session';
import { actionLabels, bulkActions } from './bulk-words';
import type { BulkAction } from '../api/jobs';

interface BulkBarProps {
  /** How many are picked, on whatever page. */
  picked: number;
  page: 'none' | 'some' | 'all';
  all: boolean;
  total: number;
  onPage: (all: boolean) => void;
  onAll: () => void;
  onClear: () => void;
  onAction: (action: BulkAction) => void;
  /** More that can be done with the picked ones. */
  children?: ReactNode;
}

/** What can be done with the picked leads. */
export function BulkBar({
  picked,
  page,
  all,
  total,
  onPage,
  onAll,
  onClear,
  onAction,
  children,
}: BulkBarProps) {
  const mayDelete = usePermission('lead:delete');
  const actions = bulkActions.filter((action) => action !== 'delete' || mayDelete);
  return (
    <Paper withBorder p="sm" mb="md" component="section" aria-label="Bulk work">
      <Group gap="sm">
        <Checkbox
          label="Pick all on this page"
          checked={page === 'all'}
          indeterminate={page === 'some'}
          onChange={(event) => onPage(event.currentTarget.checked)}
        />
        <Text size="sm" className="tabular" role="status">
          {all ? `All ${formatNumber(total)} that match picked` : `${plural(picked, 'lead')} picked`}
        </Text>
        {picked > 0 && (
          <>
            {!all && total > picked && (
              <Button variant="subtle" size="xs" onClick={onAll}>
                {`Pick all ${formatNumber(total)} that match`}
              </Button>
            )}
            <Button variant="subtle" size="xs" onClick={onClear}>
              Pick none
            </Button>
          </>
        )}
      </Group>
      {picked > 0 && (
        <Group gap="xs" mt="sm">
          {actions.map((action) => (
            <Button
              key={action}
              size="xs"
              variant="default"
              {...(action === 'delete' && { c: 'red' })}
              onClick={() => onAction(action)}
            >
              {actionLabels[action]}
            </Button>
          ))}
          {children}
        </Group>
      )}
    </Paper>
  );
}
