import { MessagePanel } from '@/components/ui/message-panel';
import { QueryView } from '@/components/ui/query-view';
import { useUsers } from '@/features/identity/api/people';
import { RepList } from './rep-list';

/** The reps with whether they are there. */
export function Reps() {
  const reps = useUsers('rep');
  return (
    <QueryView
      query={reps}
      what="the reps"
      isEmpty={(all) => all.length === 0}
      empty={
        <MessagePanel
          icon="people"
          title="There is no rep yet"
          text="Leads wait for you under Tasks until an administrator adds somebody with the role of a rep."
        />
      }
    >
      {(all) => <RepList reps={all} />}
    </QueryView>
  );
}
