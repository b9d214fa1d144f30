-- The engine has no index on due dates: without one every poll of the job executor reads all waiting timers.
create index idx_act_ru_job_duedate on act_ru_job (duedate_);

-- Queue-like tables: room for in-page updates, and a vacuum that does not wait for a fifth of a large table to change.
alter table act_ru_job set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01,
    autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.02);
alter table act_ru_ext_task set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01,
    autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0.02);
alter table act_ru_execution set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table act_ru_task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table act_ru_variable set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
