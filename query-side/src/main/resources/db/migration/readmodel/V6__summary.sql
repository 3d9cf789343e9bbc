-- Counts for the summary. What is found in the directory is counted as it comes and goes, in the slice's own transaction, so
-- that nobody counts millions of rows; everything else is small or has an index.
create table readmodel.directory_count (
    kind    text   primary key,
    entries bigint not null
) with (fillfactor = 10);

insert into readmodel.directory_count (kind, entries)
select kind, count(*) from readmodel.directory_entry group by kind;

create function readmodel.count_directory_entries() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        delete from readmodel.directory_count;
    else
        insert into readmodel.directory_count as counted (kind, entries)
        select kind, case tg_op when 'INSERT' then count(*) else -count(*) end from changed group by kind
        on conflict (kind) do update set entries = counted.entries + excluded.entries;
    end if;
    return null;
end
$$;

create trigger directory_entry_comes after insert on readmodel.directory_entry
    referencing new table as changed for each statement execute function readmodel.count_directory_entries();
create trigger directory_entry_goes after delete on readmodel.directory_entry
    referencing old table as changed for each statement execute function readmodel.count_directory_entries();
create trigger directory_entries_go after truncate on readmodel.directory_entry
    for each statement execute function readmodel.count_directory_entries();

create index application_state on readmodel.application (state);
create index application_overdue on readmodel.application (application_id) where overdue;
