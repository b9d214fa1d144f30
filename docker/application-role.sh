#!/bin/sh
# PostgreSQL's image runs this once, in an empty data folder: Baton works with the rows as "baton", which owns nothing.
set -e
psql --set ON_ERROR_STOP=1 --set password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role baton login password :'password';
SQL
