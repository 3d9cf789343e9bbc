package dev.tenure.benchmarks.commands;

import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.ParentContainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Accounts with 10 to 30 events of history; one is renamed at a time, and put aside once it has 30. */
final class Accounts {
    static final int FEWEST_EVENTS = 10;
    static final int MOST_EVENTS = 30;
    private static final int SPARE = 100;
    private static final Credential CREDENTIAL = new Credential("{keyed}" + "x".repeat(60));

    private final History history;
    private final Series series;
    private final CareContainerId container = new CareContainerId(TimeOrderedIds.next());
    private final BlockingQueue<Account> ready = new LinkedBlockingQueue<>();

    Accounts(History history, Series series) {
        this.history = history;
        this.series = series;
        history.append(
                "container",
                container.value(),
                List.of(new ContainerOpened(
                        container,
                        series.odsCode(),
                        "Measured Care Home",
                        "Leeds",
                        ParentContainer.CARE,
                        new ApplicationId(TimeOrderedIds.next()))),
                List.of());
    }

    /**
     * An account between two renames.
     *
     * @param name one of the two names that it alternates between
     * @param other the one that it gets next
     */
    record Account(UserAccountId id, int events, PersonName name, PersonName other) {
        Account renamed() {
            return new Account(id, events + 1, /* name= */ other, /* other= */ name);
        }
    }

    /** Makes new ones until there are enough for that many renames. */
    void prepare(int renames) {
        int left = ready.stream()
                .mapToInt(account -> MOST_EVENTS - account.events())
                .sum();
        while (left < renames || ready.size() < SPARE) {
            Account account = fresh();
            ready.add(account);
            left += MOST_EVENTS - account.events();
        }
    }

    Account take() throws InterruptedException {
        return ready.take();
    }

    /** Puts one back; one that has had its renames only where there is no other. */
    void putBack(Account account) {
        if (account.events() < MOST_EVENTS || ready.size() < SPARE / 2) {
            ready.add(account);
        }
    }

    private Account fresh() {
        UserAccountId id = new UserAccountId(TimeOrderedIds.next());
        String family = series.family("smith");
        PersonName name = new PersonName("John", family);
        PersonName other = new PersonName("Johanna", family);
        MobileNumber mobile = series.mobile();
        List<TenureEvent> events = new ArrayList<>();
        events.add(new AccountRegistered(
                id, container, RegistrationChannel.PORTAL, null, new RegisteredPerson(name, address(name), mobile)));
        events.add(new TemporaryPasswordIssued(id, Instant.now().plus(Duration.ofDays(14)), CREDENTIAL));
        while (events.size() < FEWEST_EVENTS) {
            boolean back = events.size() % 2 == 1;
            PersonName to = back ? name : other;
            events.add(new AccountRenamed(id, true, new RenamedPerson(to, address(to), address(back ? other : name))));
        }
        history.append(
                "account",
                id.value(),
                events,
                List.of(MobileClaims.key(mobile), AddressBook.key(address(name)), AddressBook.key(address(other))));
        return new Account(id, events.size(), name, other);
    }

    private static MailAddress address(PersonName name) {
        return MailAddress.of(name.given().toLowerCase(Locale.ROOT) + "." + name.family() + "@nhs.net");
    }
}
