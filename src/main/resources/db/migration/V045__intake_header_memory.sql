-- What a column was mapped to is remembered for each header of its own; until now it was for whole rows of headers,
-- which nothing can be looked up by any more.
delete from import_mapping;

comment on table import_mapping is 'What a person chose last for columns with this header';
