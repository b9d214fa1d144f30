import { Alert, Center, Group, Paper, Text } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { PageHeader } from '@/components/ui/page-header';
import { SignInForm } from '@/features/identity/components/people/sign-in-form';
import { isElsewhere } from '../search';

export default function LoginPage() {
  const { redirect, ended } = useSearch({ from: '/login' });
  const router = useRouter();

  function goOn() {
    if (redirect && isElsewhere(redirect)) window.location.replace(redirect);
    else router.history.push(redirect ?? '/');
  }

  return (
    <Center component="main" mih="100vh" p="md">
      <div style={{ width: '100%', maxWidth: 400 }}>
        <Group gap="sm" mb="lg" justify="center">
          <img src="/baton.svg" alt="" width={36} height={36} />
          <Text fw={700} fz={24}>
            Baton
          </Text>
        </Group>
        <Paper withBorder p="xl">
          <PageHeader title="Sign in" hint="Campaigns and leads, from first contact to outcome." />
          {ended && (
            <Alert role="status" variant="light" mb="md" title="Your session has ended">
              Sign in to go on where you were.
            </Alert>
          )}
          <SignInForm onSignedIn={goOn} />
        </Paper>
      </div>
    </Center>
  );
}
