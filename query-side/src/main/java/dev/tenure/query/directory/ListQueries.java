package dev.tenure.query.directory;

import dev.tenure.query.directory.ListView.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers which distribution lists there are, and what stands on them (SUP-3), as an ordinary user sees it unless it is
 * {@linkplain #seenBy asked for} somebody else (DIR-6). Closed ones are gone from here.
 */
public final class ListQueries {
    private final JdbcClient jdbc;
    private final DirectoryTables tables;
    private final TransactionTemplate snapshot;
    private final Viewer viewer;

    public ListQueries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tables = new DirectoryTables(jdbc);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.viewer = Viewer.ORDINARY;
    }

    private ListQueries(ListQueries other, Viewer viewer) {
        this.jdbc = other.jdbc;
        this.tables = other.tables;
        this.snapshot = other.snapshot;
        this.viewer = viewer;
    }

    /** The same, as that viewer sees it. */
    ListQueries seenBy(Viewer other) {
        return new ListQueries(this, other);
    }

    Optional<ListView> list(UUID id) {
        return lists("list_id = :id", "id", id).stream().findFirst();
    }

    List<ListView> ofContainer(UUID containerId) {
        return lists("container_id = :container", "container", containerId);
    }

    /** The lists that an account or a shared mailbox stands on. */
    List<ListView> with(UUID entryId) {
        return lists("""
                exists (select from readmodel.directory_list_entry e
                        where e.list_id = directory_list.list_id and e.entry_id = :entry)""", "entry", entryId);
    }

    /** The container of a person, if the directory has them. */
    @Nullable UUID containerOf(UUID accountId) {
        return tables.account(accountId)
                .filter(account -> !account.standing().deleted())
                .map(DirectoryAccount::containerId)
                .orElse(null);
    }

    private List<ListView> lists(String condition, String parameter, UUID value) {
        return snapshot.execute(status -> jdbc
                .sql("select * from readmodel.directory_list where not closed and " + condition + " order by address")
                .param(parameter, value)
                .query((row, number) -> DirectoryList.read(row))
                .list()
                .stream()
                .map(list -> ListView.of(list, tables.requireContainer(list.containerId()), entries(list.id())))
                .toList());
    }

    private List<Entry> entries(UUID listId) {
        return jdbc.sql("""
                select e.kind, e.entry_id, found.display, found.address, found.leaver, found.deactivated
                from readmodel.directory_list_entry e
                left join readmodel.directory_entry found on found.kind = e.kind and found.id = e.entry_id
                where e.list_id = :list and (:deactivated or found.deactivated is not true)
                order by found.display collate "C" nulls last, e.entry_id""")
                .param("list", listId)
                .param("deactivated", viewer.seesDeactivated())
                .query((row, number) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID id = row.getObject("entry_id", UUID.class);
        return new Entry(
                kind.equals("person") ? "account" : kind,
                id,
                row.getString("display"),
                row.getString("address"),
                viewer.marks(row.getBoolean("leaver"), row.getBoolean("deactivated")),
                DirectoryEntry.linkTo(kind, id));
    }
}
