package dev.tenure.query.directory;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.StandardSignatureSet;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A provider's new name in everything that the directory shows with it, and what is left of one that closed. */
class RenamedProviderIT {
    private static final CareContainerId OTHER = CareContainerId.of("00000000-0000-4000-8000-0000000000c2");
    private static final UserAccountId UNA = new UserAccountId(Bumbleton.uuid(9));
    private static final DistributionListId NIGHTS = new DistributionListId(Bumbleton.uuid(7));
    private static final String[] TABLES = {
        "directory_container",
        "directory_account",
        "directory_mailbox",
        "directory_mailbox_member",
        "directory_entry",
        "directory_word"
    };

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private JdbcClient jdbc;
    private SliceUnderTest slice;
    private DirectoryQueries directory;
    private ListQueries lists;

    @BeforeEach
    void start() {
        jdbc = JdbcClient.create(DATABASE.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new DirectoryProjection(jdbc));
        directory = new DirectoryQueries(jdbc, transactions);
        lists = new ListQueries(jdbc, transactions);
        slice.bring(opened(), opened(OTHER, "V99999", "Other Hall", "York"), john(), mary(), created(), added(MARY));
        slice.bring(
                registered(UNA, OTHER, "Una", "Day", "una.day@nhs.net"),
                added(UNA),
                new ListCreated(NIGHTS, CONTAINER, MailAddress.of("care.newcastle.v12345.nights@nhs.net"), "Nights"),
                new EntryAdded(NIGHTS, EntryKind.ACCOUNT, MARY.value()));
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                truncate readmodel.directory_container, readmodel.directory_account, readmodel.directory_mailbox,
                    readmodel.directory_mailbox_member, readmodel.directory_entry, readmodel.directory_word,
                    readmodel.directory_list, readmodel.directory_list_entry""").update();
    }

    @Test
    @Rule({"ORG-6", "ORG-5", "DIR-1"})
    void theNewNameIsShownWithEverybodyAndEverythingInIt() {
        slice.bring(rename());

        ContainerView provider = directory.container(CONTAINER.value()).orElseThrow();
        assertThat(provider.name()).isEqualTo("Thistledown Manor");
        assertThat(provider.version()).isEqualTo(1);
        AccountView john = directory.account(JOHN.value()).orElseThrow();
        assertThat(john.display()).isEqualTo("SMITH, John (THISTLEDOWN MANOR)");
        assertThat(john.addressDisplay()).isEqualTo("john.smith@nhs.net (THISTLEDOWN MANOR)");
        MailboxView mailbox = directory.mailbox(MAILBOX.value()).orElseThrow();
        assertThat(mailbox.display()).isEqualTo("care.newcastle.bumbletoncarehomev12345@nhs.net (Thistledown Manor)");
        assertThat(mailbox.container().name()).isEqualTo("Thistledown Manor");
        assertThat(mailbox.members())
                .extracting(MailboxView.Member::display)
                .containsExactly(
                        "DAY, Una (OTHER HALL)", "SMITH, John (THISTLEDOWN MANOR)", "SMITH, Mary (THISTLEDOWN MANOR)");
        ListView nights = lists.list(NIGHTS.value()).orElseThrow();
        assertThat(nights.container().name()).isEqualTo("Thistledown Manor");
        assertThat(nights.entries())
                .extracting(ListView.Entry::display)
                .containsExactly("SMITH, Mary (THISTLEDOWN MANOR)");
    }

    @Test
    @Rule({"ORG-6", "DIR-2"})
    void itIsFoundByTheNewNameAndNoLongerByTheOldOne() {
        slice.bring(rename());

        assertThat(found("thistledown"))
                .extracting(DirectoryEntry::kind)
                .containsExactlyInAnyOrder("provider", "mailbox", "person", "person", "list");
        assertThat(found("thistledown"))
                .extracting(DirectoryEntry::containerName)
                .containsOnly("Thistledown Manor");
        assertThat(found("bumbleton"))
                .as("by its address only")
                .extracting(DirectoryEntry::kind)
                .containsOnly("mailbox");
        assertThat(slice.rows("directory_word")).noneMatch(row -> row.contains("bumbleton"));
    }

    @Test
    @Rule("ORG-6")
    void whoMovedAwayOrIsGoneIsNotTouched() {
        slice.bring(new Joined(JOHN, CONTAINER, OTHER), new AccountDeleted(MARY, DeletionCause.LEAVER, null));
        slice.bring(rename());

        assertThat(directory.account(JOHN.value()).orElseThrow().display()).isEqualTo("SMITH, John (OTHER HALL)");
        assertThat(found("mary")).isEmpty();
    }

    @Test
    @Rule("SMB-11")
    void aGuestIsShownAsOne() {
        MailboxView mailbox = directory.mailbox(MAILBOX.value()).orElseThrow();

        assertThat(mailbox.members())
                .filteredOn(MailboxView.Member::guest)
                .extracting(MailboxView.Member::accountId)
                .containsExactly(UNA.value());
    }

    @Test
    @Rule("ORG-7")
    void aClosedProviderIsFoundNoLongerAndIsToldAsClosed() {
        slice.bring(new AccountDeleted(UNA, DeletionCause.LEAVER, null), new ContainerClosed(OTHER));

        assertThat(found("other hall")).isEmpty();
        assertThat(found("v99999")).isEmpty();
        assertThat(slice.rows("directory_word")).noneMatch(row -> row.contains("hall"));
        assertThat(directory.container(OTHER.value()).orElseThrow().closed()).isTrue();
        assertThat(directory.container(CONTAINER.value()).orElseThrow().closed())
                .isFalse();
    }

    @Test
    @Rule("ORG-7")
    void theVersionIsThatOfTheProvidersLastEvent() {
        slice.bring(new StandardSignatureSet(CONTAINER, "Kind regards"));

        assertThat(directory.container(CONTAINER.value()).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(rename());
        slice.bring(new Joined(JOHN, CONTAINER, OTHER), new ContainerRenamed(OTHER, "Other House"));
        slice.bring(new AccountDeleted(MARY, DeletionCause.LEAVER, null), new MailboxClosed(MAILBOX));
        slice.bring(new ContainerClosed(CONTAINER));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }

    private static TenureEvent[] rename() {
        return new TenureEvent[] {
            new ContainerRenamed(CONTAINER, "Thistledown Manor"), new MailboxRenamed(MAILBOX, "Thistledown Manor")
        };
    }

    private List<DirectoryEntry> found(String words) {
        return directory.search(SearchTerms.of(words), null, 20, null).items();
    }
}
