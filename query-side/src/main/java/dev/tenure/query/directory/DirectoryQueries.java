package dev.tenure.query.directory;

import dev.tenure.query.directory.MailboxView.Member;
import dev.tenure.query.web.Page;
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
 * Answers who and what there is (DIR-1, DIR-2), as an ordinary user sees it unless it is {@linkplain #seenBy asked for} somebody
 * else (DIR-6). Each answer is read from one snapshot of the database.
 */
public final class DirectoryQueries {
    private final JdbcClient jdbc;
    private final DirectoryTables tables;
    private final DirectorySearch search;
    private final TransactionTemplate snapshot;
    private final Viewer viewer;

    public DirectoryQueries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tables = new DirectoryTables(jdbc);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.search = new DirectorySearch(jdbc, new MeantWords(jdbc, snapshot));
        this.viewer = Viewer.ORDINARY;
    }

    private DirectoryQueries(DirectoryQueries other, Viewer viewer) {
        this.jdbc = other.jdbc;
        this.tables = other.tables;
        this.snapshot = other.snapshot;
        this.search = other.search;
        this.viewer = viewer;
    }

    /** The same, as that viewer sees it. */
    DirectoryQueries seenBy(Viewer other) {
        return new DirectoryQueries(this, other);
    }

    Page<DirectoryEntry> search(SearchTerms terms, @Nullable String kind, int limit, @Nullable SearchPlace after) {
        return snapshot.execute(status -> search.find(terms, kind, limit, after, viewer));
    }

    Optional<AccountView> account(UUID id) {
        return snapshot.execute(
                status -> tables.account(id).filter(this::isSeen).map(this::view));
    }

    Optional<ContainerView> container(UUID id) {
        return snapshot.execute(status -> tables.container(id).map(this::view));
    }

    Optional<MailboxView> mailbox(UUID id) {
        return snapshot.execute(status -> tables.mailbox(id).map(this::view));
    }

    List<AccountView> accountsWithAddress(String address) {
        return snapshot.execute(status -> jdbc
                .sql("select * from readmodel.directory_account where address = :address")
                .param("address", address)
                .query((row, number) -> DirectoryAccount.read(row))
                .list()
                .stream()
                .filter(this::isSeen)
                .map(this::view)
                .toList());
    }

    List<ContainerView> containersWithOdsCode(String odsCode) {
        return snapshot.execute(status -> jdbc
                .sql("select * from readmodel.directory_container where ods_code = :code order by container_id")
                .param("code", odsCode)
                .query((row, number) -> DirectoryContainer.read(row))
                .list()
                .stream()
                .map(this::view)
                .toList());
    }

    /** The mailboxes of a container, or those that an account may use, or both conditions. */
    List<MailboxView> mailboxes(@Nullable UUID containerId, @Nullable UUID accountId) {
        return mailboxes(containerId, accountId, /* ownerNeeded= */ false);
    }

    /** The same, or of all mailboxes, only those that nobody owns (SMB-8). */
    List<MailboxView> mailboxes(@Nullable UUID containerId, @Nullable UUID accountId, boolean ownerNeeded) {
        return snapshot.execute(status -> jdbc
                .sql("""
                select * from readmodel.directory_mailbox mailbox
                where not closed and (owner_needed or not :ownerNeeded) and (:container::uuid is null or container_id = :container)
                  and (:account::uuid is null or exists (
                        select from readmodel.directory_mailbox_member member
                        where member.mailbox_id = mailbox.mailbox_id and member.account_id = :account))
                order by address""")
                .param("ownerNeeded", ownerNeeded)
                .param("container", containerId)
                .param("account", accountId)
                .query((row, number) -> DirectoryMailbox.read(row))
                .list()
                .stream()
                .map(this::view)
                .toList());
    }

    private ContainerView view(DirectoryContainer container) {
        return ContainerView.of(container, tables.department(container.id()).orElse(null));
    }

    private AccountView view(DirectoryAccount account) {
        return AccountView.of(account, tables.requireContainer(account.containerId()), viewer);
    }

    private boolean isSeen(DirectoryAccount account) {
        return viewer.sees(account.standing());
    }

    private MailboxView view(DirectoryMailbox mailbox) {
        return MailboxView.of(mailbox, tables.requireContainer(mailbox.containerId()), members(mailbox));
    }

    private List<Member> members(DirectoryMailbox mailbox) {
        return jdbc.sql("""
                select member.account_id, member.owner, entry.display, entry.address, entry.leaver, entry.deactivated,
                    entry.container_id <> :container as guest
                from readmodel.directory_mailbox_member member
                left join readmodel.directory_entry entry on entry.kind = 'person' and entry.id = member.account_id
                where member.mailbox_id = :mailbox and (:deactivated or entry.deactivated is not true)
                order by entry.display collate "C" nulls last, member.account_id""")
                .param("mailbox", mailbox.id())
                .param("container", mailbox.containerId())
                .param("deactivated", viewer.seesDeactivated())
                .query((row, number) -> member(row))
                .list();
    }

    private Member member(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Member(
                account,
                row.getString("display"),
                row.getString("address"),
                row.getBoolean("owner"),
                row.getBoolean("guest"),
                viewer.marks(row.getBoolean("leaver"), row.getBoolean("deactivated")),
                DirectoryEntry.linkTo("person", account));
    }
}
