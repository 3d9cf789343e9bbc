package dev.tenure.query.directory;

import dev.tenure.query.directory.DirectoryEntry.Searchable;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what a search goes over: one row per person, provider, mailbox and list, and the words they are made of. */
final class EntryTable {
    static final String COLUMNS = "kind, id, display, address, mobile, container_id, container_name, ods_code, town,"
            + " leaver, deactivated";
    private static final String ALL = COLUMNS + ", exact_keys, former_addresses, words";
    private static final String UPSERT = "insert into readmodel.directory_entry (" + ALL + ") select " + ALL + """
             from rows
            on conflict (kind, id) do update set
                display = excluded.display, address = excluded.address, mobile = excluded.mobile,
                container_id = excluded.container_id, container_name = excluded.container_name,
                ods_code = excluded.ods_code, town = excluded.town, exact_keys = excluded.exact_keys,
                former_addresses = excluded.former_addresses, words = excluded.words,
                leaver = excluded.leaver, deactivated = excluded.deactivated""";
    /** All that there are, so that an id is looked up in the index of kinds and ids. */
    static final String[] KINDS = {"person", "provider", "mailbox", "list"};

    private final JdbcClient jdbc;
    private final WordTable words;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.words = new WordTable(jdbc);
    }

    /** Writes what the batch began or shows anew. */
    void write(DirectoryBatch batch) {
        List<Searchable> rows = Searchables.of(batch);
        Set<UUID> gone = new HashSet<>(batch.gonePeople());
        gone.addAll(batch.containers().closed());
        gone.addAll(batch.mailboxes().closed());
        gone.addAll(batch.lists().closed());
        Set<String> left = wordsBefore(rows, gone, batch);
        write(rows);
        remember(rows);
        remove(gone);
        words.dropUnused(left);
    }

    /** The words of what was there before, but for those that it still has. */
    private Set<String> wordsBefore(List<Searchable> rows, Set<UUID> gone, DirectoryBatch batch) {
        Set<UUID> known = new HashSet<>(gone);
        rows.stream()
                .map(row -> row.entry().id())
                .filter(id -> !batch.isBegun(id))
                .forEach(known::add);
        Set<String> before = words.of(known);
        rows.forEach(row -> before.removeAll(Set.copyOf(row.words())));
        return before;
    }

    private void remove(Set<UUID> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql("delete from readmodel.directory_entry where kind = any (?) and id = any (?)")
                    .params(SqlArray.texts(KINDS), SqlArray.uuids(gone))
                    .update();
        }
    }

    /** Removes people, and words that nothing else is made of. */
    void forget(Collection<UUID> people) {
        Set<String> before = words.of(people);
        int gone = jdbc.sql("delete from readmodel.directory_entry where kind = 'person' and id = any (?)")
                .param(SqlArray.uuids(people))
                .update();
        if (gone > 0) {
            words.dropUnused(before);
        }
    }

    private void write(List<Searchable> rows) {
        RowSet.of(rows)
                .texts("kind", row -> row.entry().kind())
                .uuids("id", row -> row.entry().id())
                .texts("display", row -> row.entry().display())
                .texts("address", row -> row.entry().address())
                .texts("mobile", row -> row.entry().mobile())
                .uuids("container_id", row -> row.entry().containerId())
                .texts("container_name", row -> row.entry().containerName())
                .texts("ods_code", row -> row.entry().odsCode())
                .texts("town", row -> row.entry().town())
                .textArrays("exact_keys", Searchable::exactKeys)
                .textArrays("former_addresses", Searchable::formerAddresses)
                .texts("words", Searchable::allWords)
                .booleans("leaver", row -> row.standing().leaver())
                .booleans("deactivated", row -> row.standing().deactivated())
                .write(jdbc, UPSERT);
    }

    private void remember(List<Searchable> rows) {
        words.add(rows.stream().flatMap(row -> row.words().stream()));
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    static DirectoryEntry read(ResultSet row, Viewer viewer) throws SQLException {
        String kind = row.getString("kind");
        UUID id = row.getObject("id", UUID.class);
        return new DirectoryEntry(
                kind,
                id,
                row.getString("display"),
                row.getString("address"),
                row.getString("mobile"),
                row.getObject("container_id", UUID.class),
                row.getString("container_name"),
                row.getString("ods_code"),
                row.getString("town"),
                viewer.marks(row.getBoolean("leaver"), row.getBoolean("deactivated")),
                DirectoryEntry.linkTo(kind, id));
    }
}
