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
import static dev.tenure.query.testing.Bumbleton.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Leavers, deactivated and deleted people as the directory shows them, and to whom (DIR-6). */
@Rule("DIR-6")
class StandingInTheDirectoryIT {
    private static final Instant DUE = Instant.parse("2026-05-01T09:00:00Z");
    private static final DistributionListId NIGHTS = new DistributionListId(Bumbleton.uuid(7));
    private static final Viewer HELPDESK = Viewer.of(new Actor("operator:hal", Role.HELPDESK));
    private static final Viewer AUDITOR = Viewer.of(new Actor("operator:ada", Role.AUDITOR));
    private static final List<Viewer> ALL = List.of(Viewer.ORDINARY, HELPDESK, AUDITOR, Viewer.NAS);
    private static final String[] TABLES = {"directory_account", "directory_entry", "directory_word"};

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
        slice.bring(opened(), john(), mary(), created(), added(MARY));
        slice.bring(
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
    void aLeaverIsListedForEverybodyAndMarkedForNasOnly() {
        slice.bring(new LeaverMarked(MARY, DUE));

        for (Viewer viewer : ALL) {
            assertThat(isSeenBy(viewer)).as(viewer.toString()).isTrue();
        }
        assertThat(marksFor(Viewer.NAS)).containsOnly(List.of("leaver"));
        assertThat(marksFor(HELPDESK)).containsOnly(List.of());
        assertThat(marksFor(AUDITOR)).containsOnly(List.of());
        assertThat(marksFor(Viewer.ORDINARY)).containsOnly(List.of());
    }

    @Test
    void theMarkGoesWhenItIsWithdrawnAndWhenTheLeaverJoinsElsewhere() {
        CareContainerId other = CareContainerId.of("00000000-0000-4000-8000-0000000000c2");
        slice.bring(opened(other, "V99999", "Other Hall", "York"), new LeaverMarked(MARY, DUE));
        slice.bring(new LeaverMarkWithdrawn(MARY));
        assertThat(marksFor(Viewer.NAS)).containsOnly(List.of());

        slice.bring(new LeaverMarked(MARY, DUE), new Joined(MARY, CONTAINER, other));
        assertThat(marksFor(Viewer.NAS)).containsOnly(List.of());
    }

    @Test
    void aDeactivatedAccountIsListedToNobodyButThoseWhoReadTheDirectoryByTheirRoleAndMarkedForThem() {
        slice.bring(new LeaverMarked(MARY, DUE), new Deactivated(MARY, DUE));

        assertThat(isSeenBy(Viewer.ORDINARY)).isFalse();
        assertThat(found("marry", Viewer.ORDINARY)).as("misspelt").isEmpty();
        assertThat(marksFor(Viewer.ORDINARY)).isEmpty();
        assertThat(marksFor(HELPDESK)).containsOnly(List.of("deactivated"));
        assertThat(marksFor(AUDITOR)).containsOnly(List.of("deactivated"));
        assertThat(marksFor(Viewer.NAS)).containsOnly(List.of("leaver", "deactivated"));

        slice.bring(new Reactivated(MARY, Proof.MOBILE));
        assertThat(isSeenBy(Viewer.ORDINARY)).isTrue();
    }

    @Test
    @Rule("LEA-5")
    void aDeletedAccountIsGoneForEverybodyAlsoWhileItIsKeptSealed() {
        slice.bring(renamed(MARY, "Mary", "Quillfeather", "mary.quillfeather@nhs.net", "mary.smith@nhs.net"));
        slice.bring(new Deactivated(MARY, DUE), new AccountDeleted(MARY, DeletionCause.INACTIVITY, DUE));

        for (Viewer viewer : ALL) {
            assertThat(isSeenBy(viewer)).as(viewer.toString()).isFalse();
            assertThat(found("quillfeather", viewer)).isEmpty();
        }
        assertThat(slice.rows(TABLES))
                .noneMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("quillfeather"));
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(new LeaverMarked(MARY, DUE), new Deactivated(MARY, DUE), new LeaverMarked(JOHN, DUE));
        slice.bring(new AccountDeleted(MARY, DeletionCause.LEAVER, DUE));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }

    @Test
    void aServiceThatReadsTheDirectorySeesWhatNasSees() {
        Actor reader = new Actor("service:care-admin", Role.SERVICE, Set.of("directory.read"));
        assertThat(Viewer.of(reader)).isEqualTo(Viewer.NAS);
        assertThat(Viewer.of(new Actor("service:other", Role.SERVICE, Set.of("account.rename"))))
                .isEqualTo(Viewer.ORDINARY);
        assertThat(Viewer.of(Actor.holderOf(JOHN))).isEqualTo(Viewer.ORDINARY);
    }

    /** Search, entry, address, members and list either all show her, or none does. */
    private boolean isSeenBy(Viewer viewer) {
        DirectoryQueries seen = directory.seenBy(viewer);
        List<Boolean> places = List.of(
                seen.account(MARY.value()).isPresent(),
                !seen.accountsWithAddress("mary.smith@nhs.net").isEmpty(),
                found("mary smith", viewer).stream()
                        .anyMatch(entry -> entry.id().equals(MARY.value())),
                members(viewer).stream()
                        .anyMatch(member ->
                                member.address() != null && member.accountId().equals(MARY.value())),
                entries(viewer).stream().anyMatch(entry -> entry.address() != null));
        assertThat(places).as("%s of all places", viewer).containsOnly(places.get(0));
        return places.get(0);
    }

    private List<List<String>> marksFor(Viewer viewer) {
        DirectoryQueries seen = directory.seenBy(viewer);
        return java.util.stream.Stream.of(
                        seen.account(MARY.value()).stream().map(AccountView::marks),
                        found("mary smith", viewer).stream()
                                .filter(entry -> entry.id().equals(MARY.value()))
                                .map(DirectoryEntry::marks),
                        members(viewer).stream()
                                .filter(member -> member.accountId().equals(MARY.value()))
                                .map(MailboxView.Member::marks),
                        entries(viewer).stream().map(ListView.Entry::marks))
                .flatMap(marks -> marks)
                .toList();
    }

    private List<DirectoryEntry> found(String words, Viewer viewer) {
        return directory
                .seenBy(viewer)
                .search(SearchTerms.of(words), "person", 10, null)
                .items();
    }

    private List<MailboxView.Member> members(Viewer viewer) {
        return directory.seenBy(viewer).mailbox(MAILBOX.value()).orElseThrow().members();
    }

    private List<ListView.Entry> entries(Viewer viewer) {
        return lists.seenBy(viewer).list(NIGHTS.value()).orElseThrow().entries();
    }
}
