import { ConfirmModal } from '@/components/ui/confirm-modal';
import { useDecideMail, type Decision, type UnknownMail } from '../api/unknown';
import { nameOf, receiverOf } from './mail-words';

const words = {
  resend: {
    title: 'Send this mail again?',
    text: 'If the first one did arrive, the lead gets it twice.',
    confirm: 'Send again',
  },
  abandon: {
    title: 'Give this mail up?',
    text: 'If the first one did not arrive, the lead never gets it. This cannot be undone.',
    confirm: 'Give up',
  },
} as const;

interface DecideMailProps {
  mail: UnknownMail;
  decision: Decision;
  onClose: () => void;
}

export function DecideMail({ mail, decision, onClose }: DecideMailProps) {
  const decide = useDecideMail(mail.id, decision);
  const { title, text, confirm } = words[decision];
  return (
    <ConfirmModal
      opened
      title={title}
      text={`${nameOf(mail)}, for ${receiverOf(mail)}. ${text}`}
      confirm={confirm}
      danger={decision === 'abandon'}
      busy={decide.isPending}
      error={decide.error}
      onConfirm={() => decide.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
