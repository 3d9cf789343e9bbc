package dev.tenure.query.directory;

import dev.tenure.query.directory.DirectoryEntry.Searchable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes what a search goes over: one row per person, provider and mailbox, and the words they are made of. */
final class EntryTable {
    static final String COLUMNS = "kind, id, display, address, mobile, container_id, container_name, ods_code, town";
    private static final String UPSERT = """
            insert into readmodel.directory_entry
                (kind, id, display, address, mobile, container_id, container_name, ods_code, town,
                 exact_keys, former_addresses, words)
            values (:kind, :id, :display, :address, :mobile, :container, :containerName, :odsCode, :town,
                    :exact, :former, :words)
            on conflict (kind, id) do update set
                display = excluded.display, address = excluded.address, mobile = excluded.mobile,
                container_id = excluded.container_id, container_name = excluded.container_name,
                ods_code = excluded.ods_code, town = excluded.town, exact_keys = excluded.exact_keys,
                former_addresses = excluded.former_addresses, words = excluded.words""";
    private static final int LONGEST_WORD = 60;

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(DirectoryAccount account, DirectoryContainer container) {
        DirectoryEntry entry = entry(
                "person", account.id(), account.display(container), account.address(), account.mobile(), container);
        List<String> searched = Stream.concat(Stream.of(account.given(), account.family()), places(container))
                .toList();
        write(new Searchable(entry, List.of(account.address()), account.formerAddresses(), searched));
    }

    void write(DirectoryContainer container) {
        DirectoryEntry entry = entry("provider", container.id(), container.name(), null, null, container);
        List<String> exact = List.of(container.odsCode().toLowerCase(Locale.ROOT));
        write(new Searchable(entry, exact, List.of(), places(container).toList()));
    }

    void write(DirectoryMailbox mailbox, DirectoryContainer container) {
        DirectoryEntry entry = entry("mailbox", mailbox.id(), mailbox.display(), mailbox.address(), null, container);
        List<String> searched = Stream.concat(Stream.of(mailbox.displayName()), places(container))
                .toList();
        write(new Searchable(entry, List.of(mailbox.address()), List.of(), searched));
    }

    private static DirectoryEntry entry(
            String kind,
            UUID id,
            String display,
            @Nullable String address,
            @Nullable String mobile,
            DirectoryContainer container) {
        return new DirectoryEntry(
                kind,
                id,
                display,
                address,
                mobile,
                container.id(),
                container.name(),
                container.odsCode(),
                container.town(),
                DirectoryEntry.linkTo(kind, id));
    }

    private static Stream<String> places(DirectoryContainer container) {
        return Stream.of(container.name(), container.odsCode(), container.town());
    }

    private void write(Searchable row) {
        Set<String> words = row.searched().stream()
                .flatMap(text -> Folding.words(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        upsert(row, words);
        remember(words);
    }

    private void upsert(Searchable row, Set<String> words) {
        Stream<String> addresses = Stream.concat(row.exactKeys().stream(), row.formerAddresses().stream());
        String all = Stream.concat(words.stream(), addresses).distinct().collect(Collectors.joining(" ", " ", ""));
        upsertOf(row.entry())
                .param("exact", array(row.exactKeys()))
                .param("former", array(row.formerAddresses()))
                .param("words", all)
                .update();
    }

    private StatementSpec upsertOf(DirectoryEntry entry) {
        return jdbc.sql(UPSERT)
                .param("kind", entry.kind())
                .param("id", entry.id())
                .param("display", entry.display())
                .param("address", entry.address())
                .param("mobile", entry.mobile())
                .param("container", entry.containerId())
                .param("containerName", entry.containerName())
                .param("odsCode", entry.odsCode())
                .param("town", entry.town());
    }

    private void remember(Set<String> words) {
        String[] plain = words.stream()
                .filter(word -> word.length() <= LONGEST_WORD && Spelling.mayBeMisspelt(word))
                .sorted()
                .toArray(String[]::new);
        jdbc.sql("""
                insert into readmodel.directory_word (word)
                select word from unnest(:words) word on conflict do nothing""").param("words", plain).update();
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    static DirectoryEntry read(ResultSet row) throws SQLException {
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
                DirectoryEntry.linkTo(kind, id));
    }
}
