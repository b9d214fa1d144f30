-- By which form a lead was sent, as the form says; nothing of it singles anybody out
alter table lead
    add column form_type text,
    add column form_version text,
    add column form_timestamp timestamptz;
