import { ConfirmModal } from '@/components/ui/confirm-modal';
import { fullName, plural } from '@/lib/format';
import { useChangeAccess, useUsers, type PersonCard } from '@/features/identity/api/people';

/** Asks before somebody is shut out, and says what of theirs stays behind. */
export function AccessModal({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const change = useChangeAccess(person);
  const reps = useUsers('rep');
  const open = reps.data?.find((rep) => rep.username === person.username)?.open_leads ?? 0;
  const left =
    open > 0
      ? ` ${plural(open, 'open lead')} stay with this name: offers go on to the next rep when their time is over, accepted leads wait. Look at them in Leads before you go on.`
      : '';
  const tokens = person.roles.includes('admin')
    ? ' API tokens this person made stop working: make new ones first.'
    : '';
  const ending = `${fullName(person)} is signed out everywhere within seconds and cannot sign in again until you give the access back. New leads go to others.${tokens}${left}`;
  return (
    <ConfirmModal
      opened
      title={
        person.active ? `End the access of ${fullName(person)}?` : `Give ${fullName(person)} access again?`
      }
      text={person.active ? ending : 'This person can sign in again with the last password.'}
      confirm={person.active ? 'End access' : 'Give access back'}
      danger={person.active}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
