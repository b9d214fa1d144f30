-- A person's tasks in the orders in which Tasklist's filters and the console show them: the first page is read from the
-- index instead of sorting all, and the count reads nothing but the index (docs/decisions/0005).
drop index act_idx_task_assignee;
create index act_idx_task_assignee on act_ru_task (assignee_, due_date_, task_def_key_, tenant_id_);
create index idx_act_ru_task_assignee_priority on act_ru_task (assignee_, priority_ desc, create_time_, id_);
-- In return one that nothing here searches by, and that every change of a task wrote.
drop index act_idx_task_last_updated;
