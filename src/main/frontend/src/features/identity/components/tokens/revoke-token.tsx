import { RevokeButton } from '@/components/ui/revoke-button';
import { useRevokeToken, type ApiToken } from '@/features/identity/api/tokens';

export function RevokeToken({ token }: { token: ApiToken }) {
  return (
    <RevokeButton
      name={token.name}
      text="The program that uses it is refused from now on. This cannot be undone; make a new token if it was a mistake."
      revoke={useRevokeToken(token.id)}
    />
  );
}
