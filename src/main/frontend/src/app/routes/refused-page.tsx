import { Text } from '@mantine/core';
import { LinkButton } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';

/** Where the server sends a person who opened a page that is not for their role. */
export default function RefusedPage() {
  return (
    <>
      <PageHeader title="Not for your role" />
      <Text mb="md">
        That page is for other roles: Cockpit for managers, analysts and admins, Admin for admins. If you need
        it, ask an administrator.
      </Text>
      <LinkButton to="/">Go to the start</LinkButton>
    </>
  );
}
