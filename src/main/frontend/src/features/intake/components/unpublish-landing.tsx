import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useUnpublishLandingPage } from '../api/save-landing-page';

export function UnpublishLanding({ campaignId }: { campaignId: string }) {
  const [asking, setAsking] = useState(false);
  const unpublish = useUnpublishLandingPage(campaignId);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Take it away
      </Button>
      <ConfirmModal
        opened={asking}
        title="Take the page away?"
        text="Whoever follows a link to it finds nothing. The draft stays, and you can publish it again."
        confirm="Take it away"
        danger
        busy={unpublish.isPending}
        error={unpublish.error}
        onConfirm={() => unpublish.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
