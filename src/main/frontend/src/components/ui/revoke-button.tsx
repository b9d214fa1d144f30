import type { UseMutationResult } from '@tanstack/react-query';
import { ConfirmedButton } from './confirmed-button';

interface RevokeButtonProps {
  name: string;
  text: string;
  revoke: UseMutationResult;
}

/** Revokes a token after a question. */
export function RevokeButton({ name, text, revoke }: RevokeButtonProps) {
  return (
    <ConfirmedButton
      label="Revoke"
      ariaLabel={`Revoke token ${name}`}
      title={`Revoke the token ${name}?`}
      text={text}
      confirm="Revoke token"
      danger
      size="xs"
      action={revoke}
    />
  );
}
