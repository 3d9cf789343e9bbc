package dev.tenure.benchmarks.projections;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Care homes with ten people each, from the application to the first sign-ins: what a log mostly consists of. */
final class CareHomes {
    private static final int PEOPLE = 10;
    private static final int NAMES = 3_000;
    private static final Map<String, String> METADATA = Map.of("actor", "operator:benchmark", "role", "NAS");
    private static final Credential CREDENTIAL = new Credential("{keyed}" + "x".repeat(60));

    private final EventLog log;
    private int homes;

    CareHomes(EventLog log) {
        this.log = log;
    }

    /** Appends a home with everything that happened there, as one unit; the position of its last event. */
    long append() {
        homes++;
        Home home = new Home(
                homes,
                new ApplicationId(TimeOrderedIds.next()),
                new CareContainerId(TimeOrderedIds.next()),
                new SharedMailboxId(TimeOrderedIds.next()),
                Stream.generate(() -> new UserAccountId(TimeOrderedIds.next()))
                        .limit(PEOPLE)
                        .toList());
        AppendUnit unit = new AppendUnit();
        Messages messages = new Messages();
        home.applied(messages);
        home.onboarded(messages);
        home.people().forEach(person -> home.signedIn(messages, person));
        unit.events(messages.all);
        return log.append(unit).position();
    }

    private static final class Messages {
        private final List<DomainEventMessage<?>> all = new ArrayList<>();
        private final Map<UUID, Long> next = new HashMap<>();

        void add(String type, UUID id, TenureEvent event) {
            long sequence = next.merge(id, 1L, Long::sum) - 1;
            all.add(new GenericDomainEventMessage<>(type, id.toString(), sequence, event, METADATA));
        }
    }

    private record Home(
            int number,
            ApplicationId application,
            CareContainerId container,
            SharedMailboxId mailbox,
            List<UserAccountId> people) {
        void applied(Messages to) {
            to.add(
                    "application",
                    application.value(),
                    new ApplicationSubmitted(
                            application,
                            code(),
                            OdsStanding.KNOWN,
                            name(),
                            "Leeds",
                            new Contact("Pat", "pat@x.example")));
            for (int row = 1; row <= PEOPLE; row++) {
                ApplicantRole role = row == 1 ? ApplicantRole.OWNER : ApplicantRole.MEMBER;
                to.add(
                        "application",
                        application.value(),
                        new ApplicantListed(
                                application, people.get(row - 1), row, role, new Applicant(person(row), mobile(row))));
            }
            to.add(
                    "application",
                    application.value(),
                    new ApplicationApproved(application, container, mailbox, people.get(0), people));
        }

        void onboarded(Messages to) {
            to.add(
                    "container",
                    container.value(),
                    new ContainerOpened(container, code(), name(), "Leeds", ParentContainer.CARE, application));
            for (int row = 1; row <= PEOPLE; row++) {
                UserAccountId id = people.get(row - 1);
                RegisteredPerson who = new RegisteredPerson(person(row), address(row, "first"), mobile(row));
                to.add(
                        "account",
                        id.value(),
                        new AccountRegistered(id, container, RegistrationChannel.PORTAL, application, who));
            }
            MailAddress address = MailAddress.of("care.leeds." + number + "@nhs.net");
            to.add(
                    "mailbox",
                    mailbox.value(),
                    new MailboxCreated(mailbox, container, application, address, name(), people.get(0)));
            people.subList(1, PEOPLE)
                    .forEach(member -> to.add("mailbox", mailbox.value(), new MemberAdded(mailbox, member, false)));
            to.add("application", application.value(), new ProviderOnboarded(application));
            RenamedPerson married = new RenamedPerson(person(2), address(1, "second"), address(1, "first"));
            to.add("account", people.get(0).value(), new AccountRenamed(people.get(0), true, married));
        }

        void signedIn(Messages to, UserAccountId person) {
            UUID id = person.value();
            to.add("account", id, new TemporaryPasswordIssued(person, Instant.now(), CREDENTIAL));
            to.add("account", id, new AcceptableUseAccepted(person, "2018-04"));
            to.add("account", id, new PasswordChosen(person, CREDENTIAL));
        }

        private OdsCode code() {
            return OdsCode.of(String.format(Locale.ROOT, "B%09d", number));
        }

        private String name() {
            return "Home " + word(number);
        }

        private PersonName person(int row) {
            return new PersonName(word(number + row), word(number * 7 + row));
        }

        private MobileNumber mobile(int row) {
            return MobileNumber.of(String.format(Locale.ROOT, "+447700%09d", number * 100L + row));
        }

        private MailAddress address(int row, String which) {
            return MailAddress.of(which + "." + number + "." + row + "@nhs.net");
        }

        /** One of many words of letters only. */
        private static String word(int which) {
            StringBuilder letters = new StringBuilder("A");
            for (int rest = which % NAMES + NAMES; rest > 0; rest /= 26) {
                letters.append((char) ('a' + rest % 26));
            }
            return letters.append("son").toString();
        }
    }
}
