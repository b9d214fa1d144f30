-- What was looked up about a lead, one row for each source. What was found is personal, and sealed; the few facts that
-- the rules ask about stand with the lead.
create table lead_lookup (
    lead_id text not null references lead (id) on delete cascade deferrable initially deferred,
    source text not null,
    outcome text not null check (outcome in ('found', 'nothing', 'failed')),
    found_sealed bytea,
    reason text,
    asked_index bytea not null,
    looked_up_at timestamptz not null,
    primary key (lead_id, source)
);
