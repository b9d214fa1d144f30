import { Button, Paper, Table } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, LinkButton } from '@/components/ui/link';
import type { Person } from '@/lib/api-types';
import { formatDateTime, formatRelative } from '@/lib/format';
import type { Task } from '../api/types';
import { AssignModal } from './assign-modal';

interface TaskListProps {
  tasks: Task[];
  reps: UseQueryResult<Person[]>;
}

export function TaskList({ tasks, reps }: TaskListProps) {
  const [assigning, setAssigning] = useState<string | null>(null);
  return (
    <>
      <Paper withBorder className="scroll-x">
        <Table aria-label="Tasks" className="stacking">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Task</Table.Th>
              <Table.Th scope="col">About</Table.Th>
              <Table.Th scope="col">Waiting since</Table.Th>
              <Table.Th scope="col">Due</Table.Th>
              <Table.Th scope="col">Action</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tasks.map((task) => (
              <Table.Tr key={task.task_id}>
                <Table.Td fw={500}>{task.name}</Table.Td>
                <Table.Td data-label="About">
                  <About task={task} />
                </Table.Td>
                <Table.Td data-label="Waiting since">{formatRelative(task.created_at)}</Table.Td>
                <Table.Td data-label="Due">{task.due_at ? formatDateTime(task.due_at) : 'No date'}</Table.Td>
                <Table.Td>
                  <Act task={task} onAssign={setAssigning} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
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
