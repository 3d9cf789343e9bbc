package dev.tenure.query.directory;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.registered;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.query.web.QueryProblem;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Distribution lists as the directory tells them (SUP-3, DIR-2). */
@Rule({"SUP-3", "DIR-2"})
class ListsInTheDirectoryIT {
    private static final DistributionListId NIGHTS = new DistributionListId(Bumbleton.uuid(7));
    private static final MailAddress FIRST = MailAddress.of("care.newcastle.v12345.nights@nhs.net");
    private static final MailAddress SECOND = MailAddress.of("care.newcastle.v12345.lateshift@nhs.net");
    private static final String[] TABLES = {"directory_list", "directory_list_entry", "directory_entry"};

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
        slice.bring(opened(), john(), mary(), created(), new ListCreated(NIGHTS, CONTAINER, FIRST, "Nights"));
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                truncate readmodel.directory_container, readmodel.directory_account, readmodel.directory_mailbox,
                    readmodel.directory_mailbox_member, readmodel.directory_entry, readmodel.directory_word,
                    readmodel.directory_list, readmodel.directory_list_entry""").update();
    }

    @Test
    void aListShowsWhatStandsOnItWithTheAddressesThatTheyHaveNow() {
        slice.bring(onIt(JOHN), new EntryAdded(NIGHTS, EntryKind.MAILBOX, MAILBOX.value()), onIt(MARY));
        slice.bring(renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
        slice.bring(new EntryRemoved(NIGHTS, EntryKind.ACCOUNT, MARY.value(), EntryEnd.MOVED));

        ListView view = lists.list(NIGHTS.value()).orElseThrow();
        assertThat(view.display()).isEqualTo("care.newcastle.v12345.nights@nhs.net (Nights)");
        assertThat(view.container().id()).isEqualTo(CONTAINER.value());
        assertThat(view.version()).isEqualTo(4);
        assertThat(view.entries())
                .extracting(ListView.Entry::kind, ListView.Entry::address)
                .containsExactlyInAnyOrder(
                        tuple("account", "john.brown@nhs.net"),
                        tuple("mailbox", "care.newcastle.bumbletoncarehomev12345@nhs.net"));
        assertThat(lists.with(JOHN.value())).hasSize(1);
        assertThat(lists.with(MARY.value())).isEmpty();
    }

    @Test
    void aListIsFoundByItsNameItsAddressAndItsFormerAddress() {
        slice.bring(new ListRenamed(NIGHTS, "Late shift", SECOND, FIRST));

        for (String words : List.of("late", "lateshift", FIRST.value(), "bumbleton late", "shif")) {
            assertThat(directory.search(SearchTerms.of(words), "list", 10, null).items())
                    .as(words)
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.display()).isEqualTo(SECOND + " (Late shift)");
                        assertThat(found.link()).isEqualTo("/api/v1/lists/" + NIGHTS);
                    });
        }
    }

    @Test
    void aClosedListIsGone() {
        slice.bring(onIt(JOHN), new ListClosed(NIGHTS));

        assertThat(lists.list(NIGHTS.value())).isEmpty();
        assertThat(lists.ofContainer(CONTAINER.value())).isEmpty();
        assertThat(directory.search(SearchTerms.of("nights"), null, 10, null).items())
                .isEmpty();
        assertThat(slice.rows("directory_list_entry")).isEmpty();
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(onIt(JOHN), new ListRenamed(NIGHTS, "Late shift", SECOND, FIRST), onIt(MARY));
        slice.bring(new EntryRemoved(NIGHTS, EntryKind.ACCOUNT, JOHN.value(), EntryEnd.REMOVED));
        DistributionListId days = new DistributionListId(Bumbleton.uuid(8));
        slice.bring(
                new ListCreated(days, CONTAINER, MailAddress.of("care.newcastle.v12345.days@nhs.net"), "Days"),
                new EntryAdded(days, EntryKind.ACCOUNT, JOHN.value()),
                new ListClosed(days));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }

    @Test
    void membersOfTheContainerSeeItAndOtherPeopleDoNotLearnThatItIsThere() {
        CareContainerId other = CareContainerId.of("00000000-0000-4000-8000-0000000000c2");
        UserAccountId stranger = new UserAccountId(Bumbleton.uuid(9));
        slice.bring(
                opened(other, "V99999", "Other Hall", "York"),
                registered(stranger, other, "Una", "Day", "una.day@nhs.net"));
        ListsResource resource = new ListsResource(lists);

        for (Actor reader : List.of(Actor.holderOf(JOHN), new Actor("operator:nat", Role.NAS))) {
            assertThat(resource.list(NIGHTS.toString(), by(reader), new MockHttpServletResponse())
                            .name())
                    .isEqualTo("Nights");
            assertThat(resource.listsOf(CONTAINER.toString(), by(reader)).items())
                    .hasSize(1);
        }
        for (Actor reader : List.of(Actor.holderOf(stranger), new Actor("operator:rob", Role.REPORTING))) {
            assertThatExceptionOfType(QueryProblem.class)
                    .isThrownBy(() -> resource.list(NIGHTS.toString(), by(reader), new MockHttpServletResponse()))
                    .satisfies(unknown -> assertThat(unknown.code()).isEqualTo("LIST_UNKNOWN"));
            assertThat(resource.listsOf(CONTAINER.toString(), by(reader)).items())
                    .isEmpty();
            assertThat(resource.lists(CONTAINER.toString(), null, by(reader)).items())
                    .isEmpty();
        }
    }

    private static EntryAdded onIt(UserAccountId account) {
        return new EntryAdded(NIGHTS, EntryKind.ACCOUNT, account.value());
    }

    private static MockHttpServletRequest by(Actor actor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Actor.ATTRIBUTE, actor);
        return request;
    }
}
