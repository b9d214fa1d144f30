-- Mails to staff about a lead, each to one person; and for which grades a campaign's addresses get one.
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check
    check (channel in ('email', 'slack', 'teams', 'rep-email', 'campaign-email', 'sms'));
alter table campaign add column notification_grades text[] not null default '{A,B}';
