import { Container, Text } from '@mantine/core';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';

export function NotFoundPage() {
  return (
    <Container size="sm" py="xl" component="main">
      <PageHeader title="Page not found" />
      <Text mb="md">There is nothing at this address. It may have moved, or the link is mistyped.</Text>
      <LinkButton to="/">Go to the start</LinkButton>
    </Container>
  );
}
