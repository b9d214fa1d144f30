import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, type Column } from '@/components/ui/data-table';
import { Link, LinkButton } from '@/components/ui/link';
import type { Person } from '@/api/schemas';
import { formatDateTime, formatRelative } from '@/lib/format';
import type { Task } from '../api/tasks';
import { AssignModal } from './assign-modal';

interface TaskListProps {
  tasks: Task[];
  reps: UseQueryResult<Person[]>;
}

export function TaskList({ tasks, reps }: TaskListProps) {
  const [assigning, setAssigning] = useState<string | null>(null);
  const columns: Column<Task>[] = [
    { label: 'Task', role: 'title', cell: ({ name }) => name },
    { label: 'About', cell: (task) => <About task={task} /> },
    { label: 'Waiting since', cell: (task) => formatRelative(task.created_at) },
    { label: 'Due', cell: (task) => (task.due_at ? formatDateTime(task.due_at) : 'No date') },
    { label: 'Action', role: 'action', cell: (task) => <Act task={task} onAssign={setAssigning} /> },
  ];
  return (
    <>
      <DataTable label="Tasks" columns={columns} rows={tasks} keyOf={(task) => task.task_id} />
      {assigning && <AssignModal leadId={assigning} reps={reps} opened onClose={() => setAssigning(null)} />}
    </>
  );
}

function About({ task }: { task: Task }) {
  if (task.lead_id) {
    return (
      <Link to="/leads/$leadId" params={{ leadId: task.lead_id }} size="sm">
        Lead {task.lead_id}
      </Link>
    );
  }
  if (task.privacy_request_id) {
    return (
      <Link to="/privacy/$requestId" params={{ requestId: task.privacy_request_id }} size="sm">
        A privacy request
      </Link>
    );
  }
  return task.import_id ? <span>An import</span> : <span>A process</span>;
}

function Act({ task, onAssign }: { task: Task; onAssign: (leadId: string) => void }) {
  const { definition, lead_id: leadId, import_id: importId } = task;
  if (definition === 'UserTask_AssignByHand' && leadId) {
    return (
      <Button size="xs" onClick={() => onAssign(leadId)} aria-label={`Assign lead ${leadId}`}>
        Assign
      </Button>
    );
  }
  if (definition === 'UserTask_CorrectRejectedRows' && importId) {
    return (
      <LinkButton size="xs" to="/imports/$importId" params={{ importId }}>
        Correct rows
      </LinkButton>
    );
  }
  return (
    <Button component="a" size="xs" variant="default" href="/camunda/app/tasklist/default/">
      Open in Tasklist
    </Button>
  );
}
