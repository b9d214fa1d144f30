import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '@/api/error';
import { MessagePanel } from './message-panel';

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  /** What is being loaded, for the messages: "your queue". */
  what: string;
  /** The page's own heading comes with the data. */
  wholePage?: boolean;
  skeleton?: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The four states of data from the server: loading, error, empty and there. */
export function QueryView<T>({
  query,
  what,
  wholePage,
  skeleton,
  isEmpty,
  empty,
  children,
}: QueryViewProps<T>) {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? empty : children(query.data);
  }
  if (query.error) {
    return (
      <MessagePanel
        icon="warning"
        role="alert"
        order={wholePage ? 1 : 2}
        title={`We could not load ${what}`}
        text={messageOf(query.error)}
      >
        <Button variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
          Try again
        </Button>
      </MessagePanel>
    );
  }
  return (
    <div role="status">
      <VisuallyHidden>Loading {what}</VisuallyHidden>
      {skeleton ?? <RowsSkeleton />}
    </div>
  );
}

export function RowsSkeleton({ rows = 6, height = 48 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="xs" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
