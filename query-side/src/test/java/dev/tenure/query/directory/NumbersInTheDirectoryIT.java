package dev.tenure.query.directory;

import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mobile;
import static dev.tenure.query.testing.Bumbleton.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.account.ProfileEvent.Profile;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How people are reached, as their entries tell it, and what of it they hide. */
class NumbersInTheDirectoryIT {
    private static final String[] TABLES = {"directory_account", "directory_entry"};

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private JdbcClient jdbc;
    private SliceUnderTest slice;
    private DirectoryQueries directory;

    @BeforeEach
    void start() {
        jdbc = JdbcClient.create(DATABASE.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new DirectoryProjection(jdbc));
        directory = new DirectoryQueries(jdbc, transactions);
        slice.bring(opened(), john());
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                truncate readmodel.directory_container, readmodel.directory_account, readmodel.directory_entry,
                    readmodel.directory_word""").update();
    }

    @Test
    @Rule({"DIR-4", "REG-6"})
    void aHiddenNumberIsShownToNobodyAndFindsNobody() {
        assertThat(numbersSeenBy(Viewer.ORDINARY)).containsOnly(mobile(1).value());
        slice.bring(new MobileHidden(JOHN, true));

        for (Viewer viewer : List.of(Viewer.ORDINARY, Viewer.NAS, helpdesk())) {
            assertThat(numbersSeenBy(viewer)).as(viewer.toString()).containsOnlyNulls();
        }
        for (String typed : List.of(mobile(1).value(), "07700900001", "7700900001")) {
            assertThat(found(typed, Viewer.NAS)).as(typed).isEmpty();
        }
        assertThat(slice.rows("directory_entry")).noneMatch(row -> row.contains("7700900001"));
    }

    @Test
    @Rule("DIR-4")
    void itIsShownAgainOnceItIsHiddenNoLonger() {
        slice.bring(new MobileHidden(JOHN, true), new MobileHidden(JOHN, false));

        assertThat(numbersSeenBy(Viewer.ORDINARY)).containsOnly(mobile(1).value());
    }

    @Test
    @Rule({"DIR-3", "DIR-4"})
    void anotherNumberIsHiddenWhereTheOneBeforeWas() {
        slice.bring(new MobileHidden(JOHN, true), changed());
        assertThat(numbersSeenBy(Viewer.NAS)).containsOnlyNulls();

        slice.bring(new MobileHidden(JOHN, false));
        assertThat(numbersSeenBy(Viewer.ORDINARY)).containsOnly(mobile(2).value());
    }

    @Test
    @Rule("DIR-5")
    void aRemovedNumberIsGone() {
        slice.bring(new MobileRemoved(JOHN));

        assertThat(numbersSeenBy(Viewer.NAS)).containsOnlyNulls();
        assertThat(slice.rows(TABLES)).noneMatch(row -> row.contains("7700900001"));
    }

    @Test
    @Rule("DIR-3")
    void theEntryTellsWhatTheHolderWroteIntoIt() {
        slice.bring(
                new ProfileChanged(JOHN, new Profile("0191 498 0001", "0191 498 0002", null, "https://b.example/")));

        AccountView view = directory.account(JOHN.value()).orElseThrow();
        assertThat(view.telephone()).isEqualTo("0191 498 0001");
        assertThat(view.fax()).isEqualTo("0191 498 0002");
        assertThat(view.pager()).isNull();
        assertThat(view.webPage()).isEqualTo("https://b.example/");
    }

    @Test
    @Rule("LEA-5")
    void ofADeletedPersonNothingOfItIsLeft() {
        slice.bring(new ProfileChanged(JOHN, new Profile("0191 498 0001", null, null, null)));
        slice.bring(new MobileHidden(JOHN, true), new AccountDeleted(JOHN, DeletionCause.LEAVER, null));

        assertThat(slice.rows(TABLES)).noneMatch(row -> row.contains("498 0001") || row.contains("7700900001"));
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(new MobileHidden(JOHN, true), changed());
        slice.bring(new ProfileChanged(JOHN, new Profile("0191 498 0001", null, null, null)));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }

    private static MobileChanged changed() {
        return new MobileChanged(JOHN, MobileChange.CONFIRMED, new NewMobile(mobile(2), mobile(1)));
    }

    private static Viewer helpdesk() {
        return Viewer.of(new Actor("operator:hal", Role.HELPDESK));
    }

    /** His number in his entry and among the finds. */
    private List<@Nullable String> numbersSeenBy(Viewer viewer) {
        return Arrays.asList(
                directory.seenBy(viewer).account(JOHN.value()).orElseThrow().mobile(),
                found("john", viewer).get(0).mobile());
    }

    private List<DirectoryEntry> found(String words, Viewer viewer) {
        return directory
                .seenBy(viewer)
                .search(SearchTerms.of(words), "person", 10, null)
                .items();
    }
}
