-- What routing asks about a person; who they are and how they sign in stands in the engine's identity tables.
create table rep_profile (
    username text primary key,
    time_zone text not null,
    works_from time,
    works_to time,
    works_on int[] not null default '{1,2,3,4,5,6,7}',
    absent_from date,
    absent_to date,
    languages text[] not null default '{}',
    regions text[] not null default '{}',
    services text[] not null default '{}',
    max_open_leads int
);
