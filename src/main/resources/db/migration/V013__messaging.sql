-- Every message out: to leads, and to staff about leads or failures.
create table message (
    id uuid primary key,
    message_key text not null unique,
    lead_id text references lead (id) on delete cascade,
    -- the external task that has it sent: when that is gone the message ends
    task_id text,
    channel text not null check (channel in ('email', 'slack', 'teams', 'rep-email', 'campaign-email', 'sms')),
    template text not null,
    purpose text not null check (purpose in ('marketing', 'transactional')),
    state text not null check (state in ('queued', 'claimed', 'attempting', 'accepted', 'deferred', 'rejected',
        'suppressed', 'unknown', 'cancelled')),
    claim_no int not null default 0,
    claimed_until timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz,
    -- a person had it sent again: no task of its process is behind it any more
    resent boolean not null default false,
    provider_id text,
    reason text,
    queued_at timestamptz not null,
    changed_at timestamptz not null
);
create index idx_message_lead on message (lead_id, queued_at);
create index idx_message_open on message (state, claimed_until) where state in ('claimed', 'attempting', 'deferred', 'unknown');
-- What has no task behind it is worked off from these: what was sent again, and what tells staff of no lead.
create index idx_message_resent on message (changed_at)
    where resent and state in ('queued', 'claimed', 'attempting', 'deferred');
create index idx_message_staff on message (queued_at)
    where lead_id is null and state in ('queued', 'claimed', 'attempting', 'deferred');
create index idx_message_task on message (task_id)
    where task_id is not null and state in ('queued', 'claimed', 'attempting', 'deferred');
-- For the list of failures, newest first: without it the list would read every message.
create index idx_message_failed on message (changed_at)
    where state in ('unknown', 'rejected') or (resent and state = 'deferred');

-- By which ways a mail leads back here: its links, and (number 0, no destination) the picture that tells of an opening.
-- A destination is a link as it stands in a template: nothing of a person is in it.
create table mail_link (
    token text primary key,
    message_id uuid not null references message (id) on delete cascade,
    number int not null,
    destination text,
    unique (message_id, number)
);

-- Whom a campaign has answered: one first answer to an address, whatever comes twice or at once.
create table first_answer (
    campaign_id text not null references campaign (id) on delete cascade,
    address_index bytea not null,
    message_id uuid not null unique references message (id) on delete cascade,
    primary key (campaign_id, address_index)
);

create table suppression (
    address_index bytea not null,
    channel text not null,
    reason text not null,
    created_at timestamptz not null,
    primary key (address_index, channel)
);

-- What the demo's mailbox received.
create table outbox_mail (
    id uuid primary key,
    sealed bytea not null,
    received_at timestamptz not null
);
create index idx_outbox_mail_received on outbox_mail (received_at);

-- What the list of failures reads of messages.
create view message_view as
    select id, lead_id, channel, template, state, attempts, next_attempt_at, resent, reason, changed_at from message;
