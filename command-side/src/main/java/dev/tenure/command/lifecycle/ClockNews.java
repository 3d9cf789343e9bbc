package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;

/** Tells an account's holder what time will do to it: by e-mail and, where there is a number, by text message. */
public final class ClockNews {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Messages messages;
    private final MailboxOwners owners;

    public ClockNews(Messages messages, MailboxOwners owners) {
        this.messages = messages;
        this.owners = owners;
    }

    /** A leaver is told, at once and again, that what is not saved is lost (LEA-2). */
    void leaving(Aggregate<UserAccount> account, Instant due) {
        text(account, MessageTemplate.LEAVER_TEXT, due);
        email(account, MessageTemplate.LEAVER_EMAIL, values(account, due));
    }

    /** The leaver mark is off (LEA-4). */
    void staying(Aggregate<UserAccount> account) {
        email(account, MessageTemplate.LEAVER_MARK_WITHDRAWN_EMAIL, Map.of("address", address(account)));
    }

    /** The account belongs to another container (LEA-3, REG-9). */
    void joined(Aggregate<UserAccount> account, String provider) {
        email(account, MessageTemplate.JOINED_EMAIL, Map.of("address", address(account), "provider", provider));
    }

    /** The account will be deactivated unless it is used (INA-3). */
    void willBeDeactivated(Aggregate<UserAccount> account, Instant due) {
        text(account, MessageTemplate.INACTIVITY_TEXT, due);
        email(account, MessageTemplate.INACTIVITY_EMAIL, values(account, due));
    }

    /** Nobody reads the e-mail of a deactivated account: the holder by text message, and their mailboxes' owners (INA-3). */
    void deactivated(Party party, Instant due) {
        Aggregate<UserAccount> account = party.leaver();
        text(account, MessageTemplate.DEACTIVATED_TEXT, due);
        owners.of(party)
                .forEach((owner, mailboxes) -> messages.email(
                        owner,
                        MessageTemplate.MEMBER_DEACTIVATED_EMAIL,
                        id(account),
                        Map.of(
                                "address",
                                address(account),
                                "mailbox",
                                String.join(" and ", mailboxes),
                                "until",
                                AT.format(due))));
    }

    /** The password will expire unless it is changed (PW-7). */
    void passwordRunsOut(Aggregate<UserAccount> account, Instant due) {
        email(account, MessageTemplate.PASSWORD_REMINDER_EMAIL, values(account, due));
    }

    /** The password has expired (PW-8). */
    void passwordRanOut(Aggregate<UserAccount> account) {
        email(account, MessageTemplate.PASSWORD_EXPIRED_EMAIL, Map.of("address", address(account)));
    }

    private void text(Aggregate<UserAccount> account, MessageTemplate template, Instant due) {
        account.invoke(it -> it.profile().mobile())
                .ifPresent(mobile ->
                        toHolder(account).text(mobile, template, id(account), Map.of("until", AT.format(due))));
    }

    private void email(Aggregate<UserAccount> account, MessageTemplate template, Map<String, String> values) {
        toHolder(account).email(address(account), template, id(account), values);
    }

    private Messages toHolder(Aggregate<UserAccount> account) {
        return account.invoke(it -> it.belonging().toHolder(messages));
    }

    private static Map<String, String> values(Aggregate<UserAccount> account, Instant due) {
        return Map.of("address", address(account), "until", AT.format(due));
    }

    private static String address(Aggregate<UserAccount> account) {
        return account.invoke(it -> it.address().value());
    }

    private static UUID id(Aggregate<UserAccount> account) {
        return account.invoke(it -> it.id().value());
    }
}
