import { ConfirmedButton } from '@/components/ui/confirmed-button';
import { useUnpublishLandingPage } from '@/features/intake/api/landing-page';

export function UnpublishLanding({ campaignId }: { campaignId: string }) {
  return (
    <ConfirmedButton
      label="Take it away"
      title="Take the page away?"
      text="Whoever follows a link to it finds nothing. The draft stays, and you can publish it again."
      confirm="Take it away"
      danger
      action={useUnpublishLandingPage(campaignId)}
    />
  );
}
