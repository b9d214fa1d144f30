-- Which process instances have a job under way: the engine asks for each twelve jobs it takes, and would read all that
-- wait (two timers for each lead with an offer) to find the few that are locked.
create index idx_act_ru_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null;
