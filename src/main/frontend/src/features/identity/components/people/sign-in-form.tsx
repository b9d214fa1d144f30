import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ErrorAlert } from '@/components/ui/error-alert';
import type { Me } from '@/api/schemas';
import { useCreateSession } from '@/features/identity/api/session';

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const signIn = useCreateSession();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (username.trim() && password) {
      signIn.mutate({ username: username.trim(), password }, { onSuccess: onSignedIn });
    }
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Sign in">
      <Stack>
        <ErrorAlert error={signIn.error} />
        <TextInput
          label="User name"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          size="md"
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={asked && !username.trim() && 'Enter your user name'}
        />
        <PasswordInput
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={asked && !password && 'Enter your password'}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
