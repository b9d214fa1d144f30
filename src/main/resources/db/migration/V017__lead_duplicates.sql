-- name_birth_index: the same name and birth date again; empty when not both are known, null until it is computed.
-- earlier_offers: offers of an earlier way of the lead through its processes, before it was merged and told apart again.
alter table lead
    add column name_birth_index bytea,
    add column merged_into text references lead (id),
    add column earlier_offers int not null default 0;
create index idx_lead_name_birth on lead (name_birth_index) where name_birth_index <> ''::bytea;
create index idx_lead_name_birth_missing on lead (id) where name_birth_index is null;
create index idx_lead_merged on lead (merged_into) where merged_into is not null;

-- A lead that is told apart again may be offered to the same rep once more.
alter table lead_offer drop constraint lead_offer_lead_id_username_key;
create unique index uq_lead_offer_open on lead_offer (lead_id, username) where answer is null;

-- Which lead became part of which, and what the staying one took from it: sealed, to be given back.
create table lead_merge (
    id uuid primary key,
    kept_id text not null references lead (id) on delete cascade,
    merged_id text not null references lead (id) on delete cascade,
    taken_sealed bytea,
    merged_by text not null,
    merged_at timestamptz not null,
    undone_by text,
    undone_at timestamptz
);
create index idx_lead_merge_kept on lead_merge (kept_id, merged_at);
create unique index uq_lead_merge_open on lead_merge (merged_id) where undone_at is null;

-- Pairs that a person knows to be two people; the smaller id first.
create table lead_told_apart (
    lead_a text not null references lead (id) on delete cascade,
    lead_b text not null references lead (id) on delete cascade,
    told_by text not null,
    told_at timestamptz not null,
    primary key (lead_a, lead_b),
    check (lead_a < lead_b)
);
create index idx_lead_told_apart_b on lead_told_apart (lead_b);
