import { useNavigate, useSearch } from '@tanstack/react-router';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useUsers } from '@/features/identity/api/people';
import { useDuplicates } from '@/features/lead/api/duplicates';
import { DuplicateGroups } from '@/features/lead/components/duplicates/duplicate-groups';
import { usePermission } from '@/lib/session';

export default function DuplicatesPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/duplicates' });
  const navigate = useNavigate({ from: '/duplicates' });
  const groups = useDuplicates(page);
  const reps = useUsers('rep', usePermission('lead:assign')).data ?? [];
  return (
    <>
      <PageHeader
        title="Duplicates"
        hint="Leads that may be one person. Compare them and merge, or say that they are two people. Both can be taken back."
      />
      <QueryView
        query={groups}
        what="the duplicates"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <MessagePanel
            icon="check"
            title="No lead looks like another"
            text="Leads with the same email, phone, or name and birth date appear here."
          />
        }
      >
        {(list) => (
          <>
            <DuplicateGroups
              groups={list.items}
              nameOf={(username) => reps.find((rep) => rep.username === username)?.display_name ?? username}
            />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
