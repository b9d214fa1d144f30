import { useNavigate, useSearch } from '@tanstack/react-router';
import { LinkButton } from '@/components/ui/link';
import { MessagePanel } from '@/components/ui/message-panel';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { QueryView } from '@/components/ui/query-view';
import { useTasks } from '@/features/assignment/api/tasks';
import { TaskList } from '@/features/assignment/components/task-list';
import { useUsers } from '@/features/identity/api/people';

export default function TasksPage() {
  const { page = 0 } = useSearch({ from: '/signed-in/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const tasks = useTasks(page);
  const reps = useUsers('rep');
  return (
    <>
      <PageHeader
        title="Tasks"
        hint="What waits for you: leads no rep took, and rows that could not be imported."
      >
        <LinkButton to="/refused-offers" variant="default">
          Declined and timed out
        </LinkButton>
      </PageHeader>
      <QueryView
        query={tasks}
        what="your tasks"
        isEmpty={(list) => list.total === 0}
        empty={
          <MessagePanel
            icon="check"
            title="No task waits for you"
            text="Leads that nobody took and rejected rows of your imports appear here by themselves."
          />
        }
      >
        {(list) => (
          <>
            <TaskList tasks={list.items} reps={reps} />
            <Pager {...list} onPage={(next) => void navigate({ search: { page: next } })} />
          </>
        )}
      </QueryView>
    </>
  );
}
