package dev.tenure.query.directory;

import dev.tenure.query.directory.MailboxesBatch.Member;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of shared mailboxes and of who is in them. */
final class MailboxTable {
    private final JdbcClient jdbc;

    MailboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closed ones, too. */
    List<DirectoryMailbox> of(Collection<UUID> ids, Collection<UUID> containers) {
        return ids.isEmpty() && containers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from readmodel.directory_mailbox
                        where mailbox_id = any (?) or container_id = any (?)""")
                        .params(SqlArray.uuids(ids), SqlArray.uuids(containers))
                        .query((row, number) -> DirectoryMailbox.read(row))
                        .list();
    }

    void write(MailboxesBatch batch) {
        insert(batch.begun());
        RowSet.of(batch.changed())
                .uuids("mailbox_id", DirectoryMailbox::id)
                .texts("address", DirectoryMailbox::address)
                .textArrays("former_addresses", DirectoryMailbox::formerAddresses)
                .texts("display_name", DirectoryMailbox::displayName)
                .booleans("owner_needed", DirectoryMailbox::ownerNeeded)
                .booleans("closed", DirectoryMailbox::closed)
                .longs("sequence", DirectoryMailbox::version)
                .write(jdbc, """
                        update readmodel.directory_mailbox m
                        set address = rows.address, former_addresses = rows.former_addresses,
                            display_name = rows.display_name, owner_needed = rows.owner_needed, closed = rows.closed,
                            sequence = rows.sequence
                        from rows where m.mailbox_id = rows.mailbox_id""");
        writeMembers(batch);
    }

    private void writeMembers(MailboxesBatch batch) {
        RowSet.of(batch.gone())
                .uuids("mailbox_id", Member::mailboxId)
                .uuids("account_id", Member::accountId)
                .write(jdbc, """
                        delete from readmodel.directory_mailbox_member m
                        using rows where m.mailbox_id = rows.mailbox_id and m.account_id = rows.account_id""");
        RowSet.of(batch.members())
                .uuids("mailbox_id", Member::mailboxId)
                .uuids("account_id", Member::accountId)
                .booleans("owner", Member::owner)
                .write(jdbc, """
                        insert into readmodel.directory_mailbox_member (mailbox_id, account_id, owner)
                        select mailbox_id, account_id, owner from rows
                        on conflict (mailbox_id, account_id) do update set owner = excluded.owner""");
        if (!batch.closed().isEmpty()) {
            jdbc.sql("delete from readmodel.directory_mailbox_member where mailbox_id = any (?)")
                    .param(SqlArray.uuids(batch.closed()))
                    .update();
        }
    }

    private void insert(Collection<DirectoryMailbox> mailboxes) {
        RowSet.of(mailboxes)
                .uuids("mailbox_id", DirectoryMailbox::id)
                .uuids("container_id", DirectoryMailbox::containerId)
                .texts("address", DirectoryMailbox::address)
                .textArrays("former_addresses", DirectoryMailbox::formerAddresses)
                .texts("display_name", DirectoryMailbox::displayName)
                .booleans("owner_needed", DirectoryMailbox::ownerNeeded)
                .booleans("closed", DirectoryMailbox::closed)
                .longs("sequence", DirectoryMailbox::version)
                .write(jdbc, """
                        insert into readmodel.directory_mailbox
                            (mailbox_id, container_id, address, former_addresses, display_name, owner_needed, closed,
                             sequence)
                        select mailbox_id, container_id, address, former_addresses, display_name, owner_needed, closed,
                             sequence
                        from rows""");
    }
}
