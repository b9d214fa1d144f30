-- A message that a person had sent again has no task of its process behind it any more: it is worked off from here.
alter table message add column resent boolean not null default false;
create index idx_message_resent on message (changed_at)
    where resent and state in ('queued', 'claimed', 'attempting', 'deferred');
