create table campaign (
    id text primary key,
    name text not null,
    description text,
    campaign_type text not null check (campaign_type in ('service', 'product', 'consultation', 'assessment')),
    status text not null check (status in ('draft', 'active', 'paused', 'completed')),
    start_date date,
    end_date date,
    budget numeric(12, 2),
    target_leads int,
    landing_page_url text,
    services text[] not null default '{}',
    region text not null default 'US',
    language text not null default 'en',
    currency text not null default 'USD',
    -- fields that its leads have of its own
    custom_fields jsonb not null default '[]',
    -- who works on its leads
    auto_assign boolean not null default true,
    assigned_to text,
    manager text,
    reps text[] not null default '{}',
    -- whose members work on its leads, too, as they are at that time
    teams uuid[] not null default '{}',
    -- who is told of new leads by mail, and for which grades
    notification_emails text[] not null default '{}',
    notification_grades text[] not null default '{A,B}',
    -- who may post leads to it, from which pages, how often; a limit that is null is the installation's; 0 is none
    capture_access text not null default 'public' check (capture_access in ('public', 'token')),
    allowed_origins text[] not null default '{}',
    limit_per_ip int check (limit_per_ip >= 0),
    limit_per_campaign int check (limit_per_campaign >= 0),
    -- people confirm by e-mail that they agreed to mail, before the first message
    double_opt_in boolean not null default false,
    -- by which right its leads get what they did not ask for, and why where that is not their consent
    legal_basis text not null default 'consent' check (legal_basis in ('consent', 'legitimate_interest', 'contract')),
    legal_basis_text text check (legal_basis = 'consent' or legal_basis_text is not null),
    -- leads of sheets and those entered by hand get the first answer, too
    first_answer_to_all boolean not null default false,
    -- openings of and clicks in its mails are counted, for leads that agreed to be written to
    count_mails boolean not null default false,
    -- how long after their last activity its leads stay; seven years at most
    retention_days int not null default 2557 check (retention_days between 1 and 2557),
    -- out of the way, and taking no leads, whatever its status
    archived boolean not null default false,
    created_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- counts its changes: who changes what somebody else has changed meanwhile is told so
    version int not null default 0
);

-- Of the token itself only its SHA-256 is kept: it is 178 random bits, so nothing slower is needed.
create table campaign_token (
    id uuid primary key,
    campaign_id text not null references campaign (id) on delete cascade,
    name text not null,
    hash bytea not null unique,
    limit_per_minute int check (limit_per_minute > 0),
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create unique index uq_campaign_token_name on campaign_token (campaign_id, name) where revoked_at is null;
