package dev.tenure.query.directory;

import dev.tenure.query.directory.ListsBatch.Entry;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of distribution lists and of what stands on them. */
final class ListTable {
    private static final String UPSERT = """
            insert into readmodel.directory_list
                (list_id, container_id, name, address, former_addresses, closed, sequence)
            select list_id, container_id, name, address, former_addresses, closed, sequence from rows
            on conflict (list_id) do update set
                name = excluded.name, address = excluded.address, former_addresses = excluded.former_addresses,
                closed = excluded.closed, sequence = excluded.sequence""";

    private final JdbcClient jdbc;

    ListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those lists, and the ones of those containers; closed ones, too. */
    List<DirectoryList> of(Collection<UUID> ids, Collection<UUID> containers) {
        return ids.isEmpty() && containers.isEmpty()
                ? List.of()
                : jdbc.sql("select * from readmodel.directory_list where list_id = any (?) or container_id = any (?)")
                        .params(SqlArray.uuids(ids), SqlArray.uuids(containers))
                        .query((row, number) -> DirectoryList.read(row))
                        .list();
    }

    void write(ListsBatch batch) {
        upsert(batch.begun());
        upsert(batch.changed());
        entries(batch.entries(/* on= */ true)).write(jdbc, """
                insert into readmodel.directory_list_entry (list_id, kind, entry_id)
                select list_id, kind, entry_id from rows on conflict do nothing""");
        entries(batch.entries(/* on= */ false)).write(jdbc, """
                delete from readmodel.directory_list_entry e using rows
                where e.list_id = rows.list_id and e.kind = rows.kind and e.entry_id = rows.entry_id""");
        if (!batch.closed().isEmpty()) {
            jdbc.sql("delete from readmodel.directory_list_entry where list_id = any (?)")
                    .param(SqlArray.uuids(batch.closed()))
                    .update();
        }
    }

    private void upsert(Collection<DirectoryList> lists) {
        RowSet.of(lists)
                .uuids("list_id", DirectoryList::id)
                .uuids("container_id", DirectoryList::containerId)
                .texts("name", DirectoryList::name)
                .texts("address", DirectoryList::address)
                .textArrays("former_addresses", DirectoryList::formerAddresses)
                .booleans("closed", DirectoryList::closed)
                .longs("sequence", DirectoryList::version)
                .write(jdbc, UPSERT);
    }

    private static RowSet<Entry> entries(List<Entry> some) {
        return RowSet.of(some)
                .uuids("list_id", Entry::listId)
                .texts("kind", Entry::kind)
                .uuids("entry_id", Entry::id);
    }
}
