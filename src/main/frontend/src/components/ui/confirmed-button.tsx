import { Button, type ButtonProps } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ConfirmModal } from './confirm-modal';

interface ConfirmedButtonProps<Result> {
  label: string;
  /** Where the label alone does not say what it is about. */
  ariaLabel?: string;
  title: string;
  text: ReactNode;
  confirm: string;
  keep?: string;
  danger?: boolean;
  size?: NonNullable<ButtonProps['size']>;
  action: UseMutationResult<Result>;
  onDone?: (result: Result) => void;
}

/** Does something after a question; what went wrong is said in the question's window. */
export function ConfirmedButton<Result>({
  label,
  ariaLabel,
  size = 'sm',
  action,
  onDone,
  ...question
}: ConfirmedButtonProps<Result>) {
  const [asking, setAsking] = useState(false);

  function close() {
    setAsking(false);
    action.reset();
  }

  function done(result: Result) {
    close();
    onDone?.(result);
  }

  return (
    <>
      <Button variant="default" size={size} onClick={() => setAsking(true)} aria-label={ariaLabel}>
        {label}
      </Button>
      <ConfirmModal
        {...question}
        opened={asking}
        busy={action.isPending}
        error={action.error}
        onConfirm={() => action.mutate(undefined, { onSuccess: done })}
        onClose={close}
      />
    </>
  );
}
