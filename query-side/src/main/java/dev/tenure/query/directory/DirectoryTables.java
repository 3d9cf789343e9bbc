package dev.tenure.query.directory;

import dev.tenure.query.slice.UnknownToSlice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the slice's own rows. Every write is held to the row's sequence, so that a repeat changes nothing. */
final class DirectoryTables {
    private final JdbcClient jdbc;

    DirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DirectoryContainer> container(UUID id) {
        return jdbc.sql("select * from readmodel.directory_container where container_id = :id")
                .param("id", id)
                .query((row, number) -> DirectoryContainer.read(row))
                .optional();
    }

    Optional<DirectoryAccount> account(UUID id) {
        return jdbc.sql("select * from readmodel.directory_account where account_id = :id")
                .param("id", id)
                .query((row, number) -> DirectoryAccount.read(row))
                .optional();
    }

    Optional<DirectoryMailbox> mailbox(UUID id) {
        return jdbc.sql("select * from readmodel.directory_mailbox where mailbox_id = :id")
                .param("id", id)
                .query((row, number) -> DirectoryMailbox.read(row))
                .optional();
    }

    DirectoryContainer requireContainer(UUID id) {
        return container(id).orElseThrow(() -> new UnknownToSlice("container", id));
    }

    DirectoryAccount requireAccount(UUID id) {
        return account(id).orElseThrow(() -> new UnknownToSlice("account", id));
    }

    void insert(DirectoryContainer container) {
        jdbc.sql("""
                insert into readmodel.directory_container
                    (container_id, name, ods_code, town, parent, application_id, sequence)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (container_id) do nothing""")
                .params(
                        container.id(),
                        container.name(),
                        container.odsCode(),
                        container.town(),
                        container.parent(),
                        container.applicationId(),
                        container.version())
                .update();
    }

    boolean insert(DirectoryAccount account) {
        return jdbc.sql("""
                insert into readmodel.directory_account
                    (account_id, container_id, given, family, address, former_addresses, mobile, channel, sequence)
                values (:id, :container, :given, :family, :address, :former, :mobile, :channel, :sequence)
                on conflict (account_id) do nothing""")
                        .param("id", account.id())
                        .param("container", account.containerId())
                        .param("given", account.given())
                        .param("family", account.family())
                        .param("address", account.address())
                        .param("former", EntryTable.array(account.formerAddresses()))
                        .param("mobile", account.mobile())
                        .param("channel", account.channel())
                        .param("sequence", account.version())
                        .update()
                > 0;
    }

    void update(DirectoryAccount account) {
        jdbc.sql("""
                update readmodel.directory_account
                set given = :given, family = :family, address = :address, former_addresses = :former,
                    sequence = :sequence
                where account_id = :id and sequence < :sequence""")
                .param("given", account.given())
                .param("family", account.family())
                .param("address", account.address())
                .param("former", EntryTable.array(account.formerAddresses()))
                .param("sequence", account.version())
                .param("id", account.id())
                .update();
    }

    void insert(DirectoryMailbox mailbox) {
        jdbc.sql("""
                insert into readmodel.directory_mailbox
                    (mailbox_id, container_id, address, display_name, sequence)
                values (?, ?, ?, ?, ?) on conflict (mailbox_id) do nothing""")
                .params(
                        mailbox.id(),
                        mailbox.containerId(),
                        mailbox.address(),
                        mailbox.displayName(),
                        mailbox.version())
                .update();
    }

    void insertMember(UUID mailboxId, UUID accountId, boolean owner) {
        jdbc.sql("""
                insert into readmodel.directory_mailbox_member (mailbox_id, account_id, owner)
                values (?, ?, ?) on conflict (mailbox_id, account_id) do nothing""").params(List.of(mailboxId, accountId, owner)).update();
    }

    /** Notes an event of the account that shows nowhere in the directory but counts for its version. */
    void seenAccount(UUID id, long sequence) {
        int rows = jdbc.sql("""
                update readmodel.directory_account set sequence = :sequence
                where account_id = :id and sequence < :sequence""").param("sequence", sequence).param("id", id).update();
        UnknownToSlice.changed(rows, () -> account(id).isPresent(), "account", id);
    }

    void seenMailbox(UUID id, long sequence) {
        int rows = jdbc.sql("""
                update readmodel.directory_mailbox set sequence = :sequence
                where mailbox_id = :id and sequence < :sequence""").param("sequence", sequence).param("id", id).update();
        UnknownToSlice.changed(rows, () -> mailbox(id).isPresent(), "shared mailbox", id);
    }
}
