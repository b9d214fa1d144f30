-- Whether Baton counts openings of and clicks in the mails of a campaign, for leads that agreed to be written to.
alter table campaign add column count_mails boolean not null default false;

-- By which ways a mail leads back here: its links, and (number 0, no destination) the picture that tells of an opening.
-- A destination is a link as it stands in a template: nothing of a person is in it.
create table mail_link (
    token text primary key,
    message_id uuid not null references message (id) on delete cascade,
    number int not null,
    destination text,
    unique (message_id, number)
);
