import { Button, Container } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { messageOf } from '@/api/error';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();

  function again() {
    reset();
    void router.invalidate();
  }

  return (
    <Container size="sm" py="xl">
      <MessagePanel icon="warning" role="alert" title="This page could not be shown" text={messageOf(error)}>
        <Button onClick={again}>Try again</Button>
      </MessagePanel>
    </Container>
  );
}
