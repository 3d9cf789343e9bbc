-- How far each slice has read (Axon's token store). The column names are those of ReadmodelTokens.
create table token_entry (
    processor_name text      not null,
    segment        integer   not null,
    token          bytea,
    token_type     text,
    written_at     text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 50);
