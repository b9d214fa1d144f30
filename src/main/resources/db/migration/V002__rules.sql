-- Every rule set that was live: a score names its version, and a start with a broken file falls back on the last one.
create table rule_version (
    rule_set text not null,
    version text not null,
    files bytea not null,
    activated_at timestamptz not null,
    primary key (rule_set, version)
);
