import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useExtend } from '../api/requests';

export function ExtendRequest({ requestId }: { requestId: string }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const extend = useExtend(requestId);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        Take two months more
      </Button>
      <ConfirmModal
        opened={asking}
        title="Take two months more?"
        text={
          <Textarea
            label="Reason"
            description="The law allows it once, for complex requests; the person has to be told why"
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        }
        confirm="Extend"
        busy={extend.isPending}
        error={extend.error}
        onConfirm={() => extend.mutate(reason, { onSuccess: close })}
        onClose={close}
      />
    </>
  );
}
