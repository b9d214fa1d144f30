-- A campaign may have people confirm by e-mail that they agreed to mail, before the first message.
alter table campaign add column double_opt_in boolean not null default false;

-- Agreed when the lead came, and has yet to be confirmed.
alter table lead add column consent_unconfirmed boolean not null default false;

create table consent_confirmation (
    lead_id text primary key references lead (id) on delete cascade,
    token_hash bytea not null unique,
    token_sealed bytea not null,
    asked int not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    confirmed_from_sealed bytea
);
