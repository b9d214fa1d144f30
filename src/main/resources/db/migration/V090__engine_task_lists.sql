-- A person's tasks in the orders in which Tasklist ("all tasks" and offers by due date, accepted leads by age) and the
-- console show them: the first page is read from an index instead of sorting all, and a count reads nothing but the
-- index (docs/decisions/0005).
drop index act_idx_task_assignee;
create index act_idx_task_assignee on act_ru_task (assignee_, due_date_, task_def_key_, tenant_id_);
create index idx_act_ru_task_assignee_step on act_ru_task (assignee_, task_def_key_, create_time_);
create index idx_act_ru_task_assignee_priority on act_ru_task (assignee_, priority_ desc, create_time_, id_);
-- In return two over all tasks: nothing searches by the time of a change, which every change wrote, and the one by
-- age misleads the planner into reading all tasks for those of one person.
drop index act_idx_task_last_updated;
drop index act_idx_task_create;
