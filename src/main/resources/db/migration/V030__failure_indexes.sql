-- What failed is listed newest first; without these the list would read every open job, task and message.
create index idx_act_ru_incident_root on act_ru_incident (incident_type_, incident_timestamp_)
    where id_ = root_cause_incident_id_;
create index idx_act_ru_job_retried on act_ru_job (create_time_) where exception_stack_id_ is not null and retries_ > 0;
create index idx_act_ru_ext_task_retried on act_ru_ext_task (create_time_) where retries_ > 0;
create index idx_message_failed on message (changed_at)
    where state in ('unknown', 'rejected') or (resent and state = 'deferred');
