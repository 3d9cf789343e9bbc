package dev.tenure.query.redirects;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where every address ever used leads: straight to its holder's current one (REN-1, REN-2, REN-4). */
public final class RedirectsProjection {
    public static final String SLICE = "redirects";

    private final RedirectTable table;

    public RedirectsProjection(JdbcClient jdbc) {
        this.table = new RedirectTable(jdbc);
    }

    @EventHandler
    void on(AccountRegistered event, @SequenceNumber long sequence) {
        table.insert(
                event.accountId().value(), "person", event.personal().address().value(), sequence);
    }

    @EventHandler
    void on(AccountRenamed event, @SequenceNumber long sequence) {
        table.move(
                event.accountId().value(), "person", event.personal().address().value(), sequence);
    }

    @EventHandler
    void on(MailboxCreated event, @SequenceNumber long sequence) {
        table.insert(event.mailboxId().value(), "mailbox", event.address().value(), sequence);
    }

    /** Taking every event keeps the slice's position at the log's head. */
    @EventHandler
    void passOver(TenureEvent event) {}
}
