package dev.tenure.query.directory;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.NOBODY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.query.slice.UnknownToSlice;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DirectoryProjectionIT {
    private static final String[] TABLES = {
        "directory_container",
        "directory_account",
        "directory_mailbox",
        "directory_mailbox_member",
        "directory_entry",
        "directory_word"
    };
    /** Names that somebody had in between are remembered as words only where a batch ended with them. */
    private static final String[] ROWS = Arrays.copyOf(TABLES, TABLES.length - 1);

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private SliceUnderTest slice;
    private DirectoryQueries directory;

    @BeforeEach
    void start() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new DirectoryProjection(jdbc));
        directory = new DirectoryQueries(jdbc, transactions);
    }

    @AfterEach
    void clear() {
        JdbcClient.create(DATABASE.dataSource()).sql("""
                truncate readmodel.directory_container, readmodel.directory_account, readmodel.directory_mailbox,
                    readmodel.directory_mailbox_member, readmodel.directory_entry, readmodel.directory_word""").update();
    }

    @Test
    @Rule({"ORG-5", "DIR-1", "REG-6"})
    void aPersonIsShownWithSurnameFirstAndTheContainerInCapitals() {
        slice.bring(opened(), john());
        AccountView view = directory.account(JOHN.value()).orElseThrow();
        assertThat(view.display()).isEqualTo("SMITH, John (BUMBLETON CARE HOME)");
        assertThat(view.addressDisplay()).isEqualTo("john.smith@nhs.net (BUMBLETON CARE HOME)");
        assertThat(view.mobile()).isEqualTo("+447700900001");
        assertThat(view.channel()).isEqualTo("portal");
        assertThat(view.container().odsCode()).isEqualTo("V12345");
        assertThat(view.container().town()).isEqualTo("Newcastle");
        assertThat(view.version()).isZero();
    }

    @Test
    @Rule({"ORG-5", "DIR-1", "SMB-2", "SMB-3"})
    void aSharedMailboxIsShownWithItsProvidersNameItsOwnersAndItsMembers() {
        slice.bring(opened(), john(), mary(), created(), added(MARY));
        MailboxView view = directory.mailbox(MAILBOX.value()).orElseThrow();
        assertThat(view.display()).isEqualTo("care.newcastle.bumbletoncarehomev12345@nhs.net (Bumbleton Care Home)");
        assertThat(view.owners()).extracting(MailboxView.Member::accountId).containsExactly(JOHN.value());
        assertThat(view.members())
                .extracting(MailboxView.Member::display)
                .containsExactly("SMITH, John (BUMBLETON CARE HOME)", "SMITH, Mary (BUMBLETON CARE HOME)");
        assertThat(view.version()).isEqualTo(1);
        assertThat(directory.mailboxes(CONTAINER.value(), MARY.value())).containsExactly(view);
        assertThat(directory.mailboxes(null, NOBODY.value())).isEmpty();
    }

    @Test
    @Rule("REN-1")
    void aRenameChangesTheEntryAndKeepsTheFormerAddress() {
        slice.bring(opened(), john(), renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
        AccountView view = directory.account(JOHN.value()).orElseThrow();
        assertThat(view.display()).isEqualTo("BROWN, John (BUMBLETON CARE HOME)");
        assertThat(view.formerAddresses()).containsExactly("john.smith@nhs.net");
        assertThat(directory.accountsWithAddress("john.brown@nhs.net")).containsExactly(view);
        assertThat(directory.accountsWithAddress("john.smith@nhs.net")).isEmpty();
    }

    @Test
    @Rule("REN-4")
    void aFormerAddressTakenBackIsFormerNoMore() {
        slice.bring(
                opened(),
                john(),
                renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"),
                renamed(JOHN, "John", "Smith", "john.smith@nhs.net", "john.brown@nhs.net"));
        AccountView view = directory.account(JOHN.value()).orElseThrow();
        assertThat(view.address()).isEqualTo("john.smith@nhs.net");
        assertThat(view.formerAddresses()).containsExactly("john.brown@nhs.net");
    }

    @Test
    void everyEventOfAnAccountCountsForItsVersion() {
        slice.bring(opened(), john(), new AcceptableUseAccepted(JOHN, "2018-04"));
        assertThat(directory.account(JOHN.value()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theSameEventsTwiceGiveTheSameRows() {
        slice.bring(opened(), john(), mary(), created(), added(MARY));
        slice.bring(renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
        List<String> rows = slice.rows(TABLES);
        slice.bringLastAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows).isNotEmpty();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
    }

    @Test
    void oneBatchGivesTheSameRowsAsOneEventAtATime() {
        slice.bring(opened(), john(), mary(), created(), added(MARY), new AcceptableUseAccepted(MARY, "2018-04"));
        slice.bring(
                renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"),
                renamed(JOHN, "John", "Smith", "john.smith@nhs.net", "john.brown@nhs.net"));
        List<String> rows = slice.rows(ROWS);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(ROWS)).isEqualTo(rows).isNotEmpty();
    }

    @Test
    void whatHappensToSomethingUnknownIsNotPassedOver() {
        assertThatThrownBy(() -> slice.bring(john())).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(new AcceptableUseAccepted(NOBODY, "2018-04")))
                .isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(renamed(NOBODY, "A", "Bee", "a.bee@nhs.net", null)))
                .isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(created())).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(added(MARY))).isInstanceOf(UnknownToSlice.class);
        assertThat(slice.rows(TABLES)).isEmpty();
    }
}
