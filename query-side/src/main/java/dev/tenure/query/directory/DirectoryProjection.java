package dev.tenure.query.directory;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the directory: providers, people and shared mailboxes, and what a search goes over (DIR-1, DIR-2, ORG-5, REG-6). */
public final class DirectoryProjection {
    public static final String SLICE = "directory";

    private final DirectoryTables tables;
    private final EntryTable entries;

    public DirectoryProjection(JdbcClient jdbc) {
        this.tables = new DirectoryTables(jdbc);
        this.entries = new EntryTable(jdbc);
    }

    @EventHandler
    void on(ContainerOpened event, @SequenceNumber long sequence) {
        DirectoryContainer container = new DirectoryContainer(
                event.containerId().value(),
                event.name(),
                event.odsCode().value(),
                event.town(),
                event.parent().name(),
                event.applicationId().value(),
                sequence);
        tables.insert(container);
        entries.write(container);
    }

    @EventHandler
    void on(AccountRegistered event, @SequenceNumber long sequence) {
        DirectoryContainer container =
                tables.requireContainer(event.containerId().value());
        RegisteredPerson person = event.personal();
        DirectoryAccount account = new DirectoryAccount(
                event.accountId().value(),
                container.id(),
                person.name().given(),
                person.name().family(),
                person.address().value(),
                List.of(),
                person.mobile().value(),
                event.channel().name(),
                sequence);
        if (tables.insert(account)) {
            entries.write(account, container);
        }
    }

    @EventHandler
    void on(AccountRenamed event, @SequenceNumber long sequence) {
        DirectoryAccount before = tables.requireAccount(event.accountId().value());
        if (sequence > before.version()) {
            DirectoryAccount after = renamed(before, event.personal(), sequence);
            tables.update(after);
            entries.write(after, tables.requireContainer(after.containerId()));
        }
    }

    /** Everything else that happens to an account changes its version only. */
    @EventHandler
    void on(UserAccountEvent event, @SequenceNumber long sequence) {
        tables.seenAccount(event.accountId().value(), sequence);
    }

    @EventHandler
    void on(MailboxCreated event, @SequenceNumber long sequence) {
        DirectoryContainer container =
                tables.requireContainer(event.containerId().value());
        DirectoryMailbox mailbox = new DirectoryMailbox(
                event.mailboxId().value(), container.id(), event.address().value(), event.displayName(), sequence);
        tables.insert(mailbox);
        tables.insertMember(mailbox.id(), event.owner().value(), true);
        entries.write(mailbox, container);
    }

    @EventHandler
    void on(MemberAdded event, @SequenceNumber long sequence) {
        tables.seenMailbox(event.mailboxId().value(), sequence);
        tables.insertMember(event.mailboxId().value(), event.accountId().value(), false);
    }

    /** Taking every event keeps the slice's position at the log's head. */
    @EventHandler
    void passOver(TenureEvent event) {}

    private static DirectoryAccount renamed(DirectoryAccount before, RenamedPerson person, long sequence) {
        return new DirectoryAccount(
                before.id(),
                before.containerId(),
                person.name().given(),
                person.name().family(),
                person.address().value(),
                formerAddresses(before.formerAddresses(), person.address(), person.retiredAddress()),
                before.mobile(),
                before.channel(),
                sequence);
    }

    private static List<String> formerAddresses(
            List<String> former, MailAddress current, @Nullable MailAddress retired) {
        List<String> addresses = new ArrayList<>(former);
        addresses.remove(current.value());
        if (retired != null) {
            addresses.remove(retired.value());
            addresses.add(retired.value());
        }
        return addresses;
    }
}
