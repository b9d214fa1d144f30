import { Text } from '@mantine/core';
import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { formatDateTime } from '@/lib/format';
import { useAskConsentAgain, type ConsentConfirmation as Confirmation } from '@/features/lead/api/consent';

interface ConsentConfirmationProps {
  leadId: string;
  confirmation: Confirmation;
  mayAsk: boolean;
}

/** How it stands with the mail by which the person confirms that they agreed. */
export function ConsentConfirmation({ leadId, confirmation, mayAsk }: ConsentConfirmationProps) {
  const again = useAskConsentAgain(leadId);
  const words = wordsOf(confirmation);
  return (
    <>
      {words && (
        <Text size="sm" mb="xs">
          {words}
        </Text>
      )}
      {mayAsk && confirmation.can_ask_again && (
        <ConfirmedButton
          label="Send the mail again"
          title="Send the mail again?"
          text="The person gets one more e-mail that asks them to confirm. It is sent three times at most."
          confirm="Send again"
          action={again}
        />
      )}
    </>
  );
}

function wordsOf({ state, asked_at, confirmed_at, expires_at }: Confirmation) {
  const asked = asked_at
    ? `Asked by e-mail on ${formatDateTime(asked_at)}`
    : 'Is about to be asked by e-mail';
  switch (state) {
    case 'awaited':
      return `${asked}, not confirmed yet. Other mails wait for that${expires_at ? ` until ${formatDateTime(expires_at)}` : ''}.`;
    case 'missed':
      return `${asked}, not confirmed in time: no other mails are sent.`;
    case 'confirmed':
      return confirmed_at && `Confirmed on ${formatDateTime(confirmed_at)}.`;
    case 'settled':
      return null;
  }
}
