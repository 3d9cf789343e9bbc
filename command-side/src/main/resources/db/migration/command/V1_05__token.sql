-- How far the stories have followed the log (the layout that Axon's token store expects).
create table command.token_entry (
    processor_name  text     not null,
    segment         integer  not null,
    token           bytea,
    token_type      text,
    timestamp       text,
    owner           text,
    primary key (processor_name, segment)
);
