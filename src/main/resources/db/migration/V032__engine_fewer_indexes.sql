-- Indexes of the engine that nothing in its free edition, and nothing here, searches by, or that begin like another one.
-- A new lead wrote 37 entries into them, among them the widest of all (docs/decisions/0011).
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_actinst_root_pi;
drop index act_idx_hi_pro_inst_root_pi;
drop index act_idx_hi_pro_inst_proc_time;
drop index act_idx_hi_pro_inst_end;
drop index act_idx_hi_pro_inst_proc_def_key;
drop index act_idx_hi_taskinst_root_pi;
drop index act_idx_hi_taskinstid_procinst; -- begins with the key itself
drop index act_idx_hi_task_inst_proc_def_key;
drop index act_idx_job_handler_type; -- act_idx_job_handler begins like it
