-- What staff are told about leads goes through the same queue.
alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('email', 'slack', 'teams'));
