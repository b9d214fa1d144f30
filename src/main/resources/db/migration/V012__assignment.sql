-- To whom a lead was offered, and what came of it. withdrawn: it was closed by hand meanwhile, nobody has to answer any
-- more. replaced: Baton took the offer back because more is known of the lead now; the rep may be offered it again.
create table lead_offer (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    number int not null,
    username text not null,
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    answer text check (answer in ('accepted', 'declined', 'timed_out', 'withdrawn', 'replaced')),
    answered_at timestamptz,
    primary key (lead_id, number)
);
create index idx_lead_offer_waiting on lead_offer (username, offered_at);
-- One open offer for a rep; a lead that is told apart again may be offered to the same rep once more.
create unique index uq_lead_offer_open on lead_offer (lead_id, username) where answer is null;

-- What a person wrote into a task's form (a reason, a note, a deal's value), until the task is completed and it moves to the timeline.
create table lead_note_draft (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    purpose text not null check (purpose in ('decline', 'work', 'deal')),
    username text not null,
    sealed bytea not null,
    written_at timestamptz not null,
    primary key (lead_id, purpose)
);
