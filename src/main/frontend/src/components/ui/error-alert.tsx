import { Alert } from '@mantine/core';
import { messageOf } from '@/api/error';
import { Icon } from './icon';

/** The server's own words about what went wrong, announced at once. */
export function ErrorAlert({ error, title }: { error: unknown; title?: string }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<Icon name="warning" />} title={title}>
      {messageOf(error)}
    </Alert>
  );
}
