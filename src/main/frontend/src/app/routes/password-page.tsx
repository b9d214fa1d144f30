import { Paper } from '@mantine/core';
import { PageHeader } from '@/components/ui/page-header';
import { OwnPasswordForm } from '@/features/identity/components/people/own-password-form';

export default function PasswordPage() {
  return (
    <>
      <PageHeader
        title="Change password"
        hint="You stay signed in here, and must sign in again everywhere else."
      />
      <Paper withBorder p="md" maw={480}>
        <OwnPasswordForm />
      </Paper>
    </>
  );
}
