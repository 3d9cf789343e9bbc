package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.lifecycle.Judged;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Reports mailboxes that nobody opens, and asks an only owner to name a second (SMB-13). */
public final class UnopenedSteps {
    private final MailboxPeople people;
    private final MailboxNews news;
    private final Clock clock;
    private final Policy policy;

    public UnopenedSteps(MailboxPeople people, MailboxNews news, Clock clock, Policy policy) {
        this.people = people;
        this.news = news;
        this.clock = clock;
        this.policy = policy;
    }

    @CommandHandler
    Judged handle(JudgeUnopened command) {
        Aggregate<SharedMailbox> mailbox = people.mailbox(command.target());
        if (mailbox.invoke(SharedMailbox::isClosed)) {
            return new Judged(null);
        }
        Map<UserAccountId, Aggregate<UserAccount>> owners = people.accounts(mailbox.invoke(SharedMailbox::owners));
        if (mailbox.invoke(it -> it.openings().suggestSecondOwner())) {
            owners.values().forEach(owner -> news.secondOwnerSuggested(mailbox, owner));
        }
        int days = policy.mailboxes().unopenedDays();
        Instant due = mailbox.invoke(it -> it.openings().unopenedDue(days));
        if (clock.instant().isBefore(due)) {
            return new Judged(due);
        }
        mailbox.execute(it -> it.openings().foundUnopened());
        news.unopened(mailbox, owners.values());
        return new Judged(mailbox.invoke(it -> it.openings().unopenedDue(days)));
    }
}
