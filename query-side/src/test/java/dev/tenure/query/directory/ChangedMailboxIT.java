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
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
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

/** Shared mailboxes with another address, and closed ones, as the directory shows them. */
class ChangedMailboxIT {
    private static final MailAddress FIRST = MailAddress.of("care.newcastle.bumbletoncarehomev12345@nhs.net");
    private static final MailAddress SECOND = MailAddress.of("care.newcastle.thistledownmanorv12345@nhs.net");
    private static final String[] TABLES = {
        "directory_mailbox", "directory_mailbox_member", "directory_entry", "directory_word"
    };

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
        slice.bring(opened(), john(), mary(), created(), added(MARY));
    }

    @AfterEach
    void clear() {
        jdbc.sql("""
                truncate readmodel.directory_container, readmodel.directory_account, readmodel.directory_mailbox,
                    readmodel.directory_mailbox_member, readmodel.directory_entry, readmodel.directory_word""").update();
    }

    @Test
    @Rule({"REN-3", "ORG-6", "DIR-1"})
    void anotherAddressIsShownEverywhereWithTheFormerOneBesideIt() {
        slice.bring(new MailboxAddressChanged(MAILBOX, SECOND, FIRST));

        MailboxView view = directory.mailbox(MAILBOX.value()).orElseThrow();
        assertThat(view.address()).isEqualTo(SECOND.value());
        assertThat(view.display()).isEqualTo(SECOND + " (Bumbleton Care Home)");
        assertThat(view.formerAddresses()).containsExactly(FIRST.value());
        assertThat(directory.mailboxes(CONTAINER.value(), null))
                .extracting(MailboxView::address)
                .containsExactly(SECOND.value());
    }

    @Test
    @Rule({"REN-3", "DIR-2"})
    void itIsFoundByItsAddressAndByTheFormerOne() {
        slice.bring(new MailboxAddressChanged(MAILBOX, SECOND, FIRST));

        for (String typed : List.of(FIRST.value(), SECOND.value(), "thistledownmanor")) {
            assertThat(found(typed))
                    .as(typed)
                    .filteredOn(entry -> entry.kind().equals("mailbox"))
                    .extracting(DirectoryEntry::address)
                    .containsExactly(SECOND.value());
        }
    }

    @Test
    @Rule("REN-3")
    void anAddressThatIsTakenBackIsNoFormerOne() {
        slice.bring(
                new MailboxAddressChanged(MAILBOX, SECOND, FIRST), new MailboxAddressChanged(MAILBOX, FIRST, SECOND));

        assertThat(directory.mailbox(MAILBOX.value()).orElseThrow().formerAddresses())
                .containsExactly(SECOND.value());
    }

    @Test
    @Rule({"SMB-12", "DIR-2"})
    void aClosedMailboxIsGoneFromTheDirectoryAndFromItsPeople() {
        slice.bring(new MailboxRenamed(MAILBOX, "Quillfeather Lodge"), new MailboxClosed(MAILBOX));

        assertThat(directory.mailbox(MAILBOX.value())).isEmpty();
        assertThat(directory.mailboxes(CONTAINER.value(), null)).isEmpty();
        assertThat(directory.mailboxes(null, JOHN.value())).isEmpty();
        assertThat(directory.mailboxes(null, MARY.value())).isEmpty();
        assertThat(found(FIRST.value())).isEmpty();
        assertThat(found("quillfeather")).isEmpty();
        assertThat(slice.rows("directory_mailbox_member")).isEmpty();
        assertThat(slice.rows("directory_word")).noneMatch(row -> row.contains("quillfeather"));
    }

    @Test
    void theSameEventsTwiceOrInOneBatchGiveTheSameRows() {
        slice.bring(
                new MailboxRenamed(MAILBOX, "Thistledown Manor"), new MailboxAddressChanged(MAILBOX, SECOND, FIRST));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        slice.bring(new MailboxClosed(MAILBOX));
        List<String> closed = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(closed);
        clear();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(closed);
    }

    private List<DirectoryEntry> found(String words) {
        return directory.search(SearchTerms.of(words), null, 20, null).items();
    }
}
