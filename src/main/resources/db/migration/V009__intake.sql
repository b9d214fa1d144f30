create table import (
    id uuid primary key,
    file_name text not null,
    file_size bigint not null,
    campaign_id text not null references campaign (id),
    assign_to text[] not null default '{}',
    mode text not null check (mode in ('preview', 'run')),
    status text not null check (status in
        ('validating', 'previewed', 'running', 'completed', 'failed', 'cancelled', 'undone')),
    corrects uuid references import (id),
    columns_sealed bytea,
    remaining_undo boolean not null default false,
    mapping_sealed bytea,
    mapping_source text,
    -- how its file is to be read, where somebody chose that, and what was found out: sheets can be called anything
    choices_sealed bytea,
    found_sealed bytea,
    total_rows int,
    checked_rows int not null default 0,
    valid int not null default 0,
    imported int not null default 0,
    duplicates int not null default 0,
    opt_outs int not null default 0,
    rejected int not null default 0,
    set_aside int not null default 0,
    message text,
    warnings_sealed bytea,
    created_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index idx_import_created on import (created_at);

-- The uploaded file, sealed in pieces: any node can go on with it, and it never lies in clear on a disk.
create table import_file (
    import_id uuid not null references import (id) on delete cascade,
    piece int not null,
    sealed bytea not null,
    primary key (import_id, piece)
);
-- what is sealed cannot be compressed
alter table import_file alter column sealed set storage external;

create table import_row (
    import_id uuid not null references import (id) on delete cascade,
    row_number int not null,
    status text not null check (status in ('valid', 'rejected', 'duplicate', 'imported', 'set_aside')),
    cells_sealed bytea,
    fields_sealed bytea,
    problems jsonb not null default '[]',
    email_index bytea,
    phone_index bytea,
    -- the campaign that the row names; null: that of the sheet
    campaign_id text,
    -- by which channels its person is not to be contacted; null: it says nothing, or that was written down
    refused text[],
    duplicate_row int,
    duplicate_lead text,
    lead_id text,
    primary key (import_id, row_number)
);
create index idx_import_row_status on import_row (import_id, status, row_number);

-- What a column was mapped to is remembered for each header of its own.
create table import_mapping (
    headers_index bytea primary key,
    mapping_sealed bytea not null,
    changed_at timestamptz not null
);
comment on table import_mapping is 'What a person chose last for columns with this header';

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
