import { PasswordInput } from '@mantine/core';

interface NewPasswordInputProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

export function NewPasswordInput({ label, value, error, onChange }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description="At least 12 characters, without the user name in it"
      autoComplete="new-password"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
    />
  );
}
