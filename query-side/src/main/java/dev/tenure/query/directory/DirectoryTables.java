package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.query.directory.DirectoryBatch.Member;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import dev.tenure.query.slice.UnknownToSlice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the slice's own rows, each kind of a whole batch by one statement. */
final class DirectoryTables {
    private static final String CONTAINERS = "select * from readmodel.directory_container where container_id = any (?)";
    private static final String ACCOUNTS = "select * from readmodel.directory_account where account_id = any (?)";
    private static final String MAILBOXES = "select * from readmodel.directory_mailbox where mailbox_id = any (?)";

    private final JdbcClient jdbc;
    private final EntryTable entries;
    private final ListTable lists;
    private final DepartmentTable departments;
    private final Erased erased;

    DirectoryTables(JdbcClient jdbc) {
        this(jdbc, Erased.nobody());
    }

    DirectoryTables(JdbcClient jdbc, Erased erased) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.departments = new DepartmentTable(jdbc);
        this.entries = new EntryTable(jdbc);
        this.lists = new ListTable(jdbc);
    }

    Optional<DirectoryContainer> container(UUID id) {
        return list(CONTAINERS, Set.of(id), (row, number) -> DirectoryContainer.read(row)).stream()
                .findFirst();
    }

    /** Who runs it, where it is a local one. */
    Optional<LocalDepartment> department(UUID containerId) {
        return departments.of(containerId);
    }

    DirectoryContainer requireContainer(UUID id) {
        return container(id).orElseThrow(() -> new UnknownToSlice("container", id));
    }

    Optional<DirectoryAccount> account(UUID id) {
        return list(ACCOUNTS, Set.of(id), (row, number) -> DirectoryAccount.read(row)).stream()
                .findFirst();
    }

    Optional<DirectoryMailbox> mailbox(UUID id) {
        return list(MAILBOXES, Set.of(id), (row, number) -> DirectoryMailbox.read(row)).stream()
                .findFirst();
    }

    private <R> List<R> list(String sql, Collection<UUID> ids, RowMapper<R> mapper) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param(SqlArray.uuids(ids)).query(mapper).list();
    }

    /** What there is of what a batch is about, and the containers that it belongs to. */
    DirectoryBatch load(Mentioned mentioned) {
        List<DirectoryAccount> accounts =
                list(ACCOUNTS, mentioned.accounts(), (row, number) -> DirectoryAccount.read(row));
        Set<UUID> containers = new HashSet<>(mentioned.containers());
        accounts.forEach(account -> containers.add(account.containerId()));
        List<DirectoryList> known = lists.of(mentioned.lists());
        known.forEach(list -> containers.add(list.containerId()));
        return new DirectoryBatch(
                list(CONTAINERS, containers, (row, number) -> DirectoryContainer.read(row)),
                accounts,
                list(MAILBOXES, mentioned.mailboxes(), (row, number) -> DirectoryMailbox.read(row)),
                known,
                erased(mentioned, accounts));
    }

    /** Those of whom there is nothing because they were erased; nobody is asked about anybody else. */
    private Set<UUID> erased(Mentioned mentioned, List<DirectoryAccount> accounts) {
        Set<UUID> missing = new HashSet<>(mentioned.accounts());
        missing.removeAll(mentioned.registered());
        accounts.forEach(account -> missing.remove(account.id()));
        return missing.isEmpty() ? Set.of() : erased.among(missing);
    }

    /** Removes people, and whatever is told of them. */
    void forget(Collection<UUID> people) {
        entries.forget(people);
        jdbc.sql("delete from readmodel.directory_account where account_id = any (?)")
                .param(SqlArray.uuids(people))
                .update();
    }

    void write(DirectoryBatch batch) {
        insertContainers(batch.newContainers());
        departments.write(batch.departments());
        insertAccounts(batch.newAccounts());
        insertMailboxes(batch.newMailboxes());
        showAnew(batch.accountsShownAnew());
        RowSet.of(batch.seenAccounts())
                .uuids("account_id", DirectoryAccount::id)
                .longs("sequence", DirectoryAccount::version)
                .write(jdbc, """
                        update readmodel.directory_account a set sequence = rows.sequence
                        from rows where a.account_id = rows.account_id""");
        RowSet.of(batch.seenMailboxes())
                .uuids("mailbox_id", DirectoryMailbox::id)
                .longs("sequence", DirectoryMailbox::version)
                .write(jdbc, """
                        update readmodel.directory_mailbox m set sequence = rows.sequence
                        from rows where m.mailbox_id = rows.mailbox_id""");
        RowSet.of(batch.gone())
                .uuids("mailbox_id", Member::mailboxId)
                .uuids("account_id", Member::accountId)
                .write(jdbc, """
                        delete from readmodel.directory_mailbox_member m
                        using rows where m.mailbox_id = rows.mailbox_id and m.account_id = rows.account_id""");
        insertMembers(batch.members());
        lists.write(batch.lists());
        entries.write(batch);
    }

    private void insertContainers(Collection<DirectoryContainer> containers) {
        RowSet.of(containers)
                .uuids("container_id", DirectoryContainer::id)
                .texts("name", DirectoryContainer::name)
                .texts("ods_code", DirectoryContainer::odsCode)
                .texts("town", DirectoryContainer::town)
                .texts("parent", DirectoryContainer::parent)
                .uuids("application_id", DirectoryContainer::applicationId)
                .longs("sequence", DirectoryContainer::version)
                .write(jdbc, """
                        insert into readmodel.directory_container
                            (container_id, name, ods_code, town, parent, application_id, sequence)
                        select container_id, name, ods_code, town, parent, application_id, sequence from rows""");
    }

    private void insertAccounts(Collection<DirectoryAccount> accounts) {
        RowSet.of(accounts)
                .uuids("account_id", DirectoryAccount::id)
                .uuids("container_id", DirectoryAccount::containerId)
                .texts("given", DirectoryAccount::given)
                .texts("family", DirectoryAccount::family)
                .texts("address", DirectoryAccount::address)
                .textArrays("former_addresses", DirectoryAccount::formerAddresses)
                .texts("mobile", DirectoryAccount::mobile)
                .texts("channel", DirectoryAccount::channel)
                .booleans("leaver", account -> account.standing().leaver())
                .booleans("deactivated", account -> account.standing().deactivated())
                .booleans("deleted", account -> account.standing().deleted())
                .longs("sequence", DirectoryAccount::version)
                .write(jdbc, """
                        insert into readmodel.directory_account
                            (account_id, container_id, given, family, address, former_addresses, mobile, channel,
                             leaver, deactivated, deleted, sequence)
                        select account_id, container_id, given, family, address, former_addresses, mobile, channel,
                             leaver, deactivated, deleted, sequence
                        from rows""");
    }

    private void showAnew(List<DirectoryAccount> accounts) {
        RowSet.of(accounts)
                .uuids("account_id", DirectoryAccount::id)
                .texts("given", DirectoryAccount::given)
                .texts("family", DirectoryAccount::family)
                .uuids("container_id", DirectoryAccount::containerId)
                .texts("address", DirectoryAccount::address)
                .textArrays("former_addresses", DirectoryAccount::formerAddresses)
                .texts("mobile", DirectoryAccount::mobile)
                .booleans("leaver", account -> account.standing().leaver())
                .booleans("deactivated", account -> account.standing().deactivated())
                .booleans("deleted", account -> account.standing().deleted())
                .longs("sequence", DirectoryAccount::version)
                .write(jdbc, """
                        update readmodel.directory_account a
                        set container_id = rows.container_id, given = rows.given, family = rows.family,
                            address = rows.address, former_addresses = rows.former_addresses, mobile = rows.mobile,
                            leaver = rows.leaver, deactivated = rows.deactivated, deleted = rows.deleted,
                            sequence = rows.sequence
                        from rows where a.account_id = rows.account_id""");
    }

    private void insertMailboxes(Collection<DirectoryMailbox> mailboxes) {
        RowSet.of(mailboxes)
                .uuids("mailbox_id", DirectoryMailbox::id)
                .uuids("container_id", DirectoryMailbox::containerId)
                .texts("address", DirectoryMailbox::address)
                .texts("display_name", DirectoryMailbox::displayName)
                .longs("sequence", DirectoryMailbox::version)
                .write(jdbc, """
                        insert into readmodel.directory_mailbox
                            (mailbox_id, container_id, address, display_name, sequence)
                        select mailbox_id, container_id, address, display_name, sequence from rows""");
    }

    private void insertMembers(Collection<Member> members) {
        RowSet.of(members)
                .uuids("mailbox_id", Member::mailboxId)
                .uuids("account_id", Member::accountId)
                .booleans("owner", Member::owner)
                .write(jdbc, """
                        insert into readmodel.directory_mailbox_member (mailbox_id, account_id, owner)
                        select mailbox_id, account_id, owner from rows
                        on conflict (mailbox_id, account_id) do update set owner = excluded.owner""");
    }
}
