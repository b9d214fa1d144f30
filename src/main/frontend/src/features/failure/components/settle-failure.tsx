import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useSettle, type Failure, type FailureAction } from '../api/failures';
import { actionWords, nameOf, riskOf } from './failure-words';

interface SettleFailureProps {
  failure: Failure;
  action: FailureAction;
  onClose: () => void;
}

export function SettleFailure({ failure, action, onClose }: SettleFailureProps) {
  const [reason, setReason] = useState('');
  const settle = useSettle(failure.failure_id, action);
  const { title, text, button } = actionWords[action];
  return (
    <ConfirmModal
      opened
      title={title}
      text={
        <Stack gap="sm">
          <Text size="sm">
            {nameOf(failure)}. {text}
            {riskOf(failure, action)}
          </Text>
          {action === 'give_up' && (
            <Textarea
              label="Reason"
              description="Stands on the lead's timeline"
              required
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Stack>
      }
      confirm={button}
      danger={action !== 'retry'}
      busy={settle.isPending}
      error={settle.error}
      onConfirm={() => settle.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
