-- The form of a campaign: which fields it asks for, and words of its own in place of the built-in ones.
create table web_form (
    campaign_id text primary key references campaign (id) on delete cascade,
    settings jsonb not null,
    version int not null,
    updated_by text not null,
    updated_at timestamptz not null
);

-- The page of a campaign: as it is being written, and as the public sees it.
create table landing_page (
    campaign_id text primary key references campaign (id) on delete cascade,
    slug text not null unique,
    draft jsonb not null,
    draft_at timestamptz not null,
    published jsonb,
    published_at timestamptz,
    published_by text
);
