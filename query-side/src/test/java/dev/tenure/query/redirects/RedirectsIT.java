package dev.tenure.query.redirects;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.NOBODY;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.registered;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.query.slice.UnknownToSlice;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class RedirectsIT {
    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private SliceUnderTest slice;
    private RedirectQueries redirects;

    @BeforeEach
    void start() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        jdbc.sql("truncate readmodel.redirect").update();
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new RedirectsProjection(jdbc));
        redirects = new RedirectQueries(jdbc);
    }

    @Test
    @Rule({"REN-1", "REN-2"})
    void everyFormerAddressLeadsStraightToTheCurrentOne() {
        slice.bring(john());
        for (int rename = 1; rename <= 50; rename++) {
            slice.bring(renamed(JOHN, "John", "N" + rename, address(rename), address(rename - 1)));
        }
        assertThat(redirects.of("john.smith@nhs.net")).isEqualTo(retired("john.smith@nhs.net", address(50)));
        for (int rename = 1; rename < 50; rename++) {
            assertThat(redirects.of(address(rename))).isEqualTo(retired(address(rename), address(50)));
        }
        assertThat(redirects.of(address(50)))
                .isEqualTo(new RedirectView(address(50), "current", address(50), "person"));
    }

    @Test
    @Rule({"REN-2", "REN-4"})
    void aFormerAddressTakenBackIsCurrentAgainAndTheOtherLeadsToIt() {
        slice.bring(
                john(),
                renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"),
                renamed(JOHN, "John", "Smith", "john.smith@nhs.net", "john.brown@nhs.net"));
        assertThat(redirects.of("john.smith@nhs.net").state()).isEqualTo("current");
        assertThat(redirects.of("john.brown@nhs.net")).isEqualTo(retired("john.brown@nhs.net", "john.smith@nhs.net"));
    }

    @Test
    @Rule("REN-5")
    void aRenameThatKeepsTheAddressRetiresNothing() {
        slice.bring(john(), renamed(JOHN, "JOHN", "Smith", "john.smith@nhs.net", null));
        assertThat(redirects.of("john.smith@nhs.net").state()).isEqualTo("current");
        assertThat(slice.rows("redirect")).hasSize(1);
    }

    @Test
    void aSharedMailboxsAddressLeadsToItself() {
        slice.bring(created());
        assertThat(redirects
                        .of("care.newcastle.bumbletoncarehomev12345@nhs.net")
                        .state())
                .isEqualTo("current");
    }

    @Test
    @Rule("REN-3")
    void aSharedMailboxsFormerAddressesLeadStraightToTheCurrentOne() {
        slice.bring(
                created(),
                new MailboxAddressChanged(MAILBOX, mailbox("second"), mailbox("bumbletoncarehome")),
                new MailboxAddressChanged(MAILBOX, mailbox("third"), mailbox("second")));

        String third = mailbox("third").value();
        for (String former : List.of("bumbletoncarehome", "second")) {
            String address = mailbox(former).value();
            assertThat(redirects.of(address)).isEqualTo(new RedirectView(address, "retired", third, "mailbox"));
        }
        assertThat(redirects.of(third)).isEqualTo(new RedirectView(third, "current", third, "mailbox"));
    }

    @Test
    @Rule({"SMB-12", "REN-4"})
    void aClosedMailboxsAddressesLeadNowhereAndAreNobodyElses() {
        slice.bring(
                created(),
                new MailboxAddressChanged(MAILBOX, mailbox("second"), mailbox("bumbletoncarehome")),
                new MailboxClosed(MAILBOX));

        for (String former : List.of("bumbletoncarehome", "second")) {
            String address = mailbox(former).value();
            assertThat(redirects.of(address)).isEqualTo(new RedirectView(address, "closed", null, "mailbox"));
        }
        List<String> rows = slice.rows("redirect");
        slice.bringAgain();
        assertThat(slice.rows("redirect")).isEqualTo(rows);
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.redirect")
                .update();
        slice.bringAgainTogether();
        assertThat(slice.rows("redirect")).as("in one batch").isEqualTo(rows);
    }

    @Test
    @Rule({"SUP-3", "REN-4"})
    void aListsAddressTellsThatItIsAListsAndLeadsNowhereOnceItIsClosed() {
        DistributionListId nights = new DistributionListId(Bumbleton.uuid(7));
        MailAddress first = MailAddress.of("care.newcastle.v12345.nights@nhs.net");
        MailAddress second = MailAddress.of("care.newcastle.v12345.days@nhs.net");
        slice.bring(
                new ListCreated(nights, CONTAINER, first, "Nights"), new ListRenamed(nights, "Days", second, first));
        assertThat(redirects.of(first.value()))
                .isEqualTo(new RedirectView(first.value(), "retired", second.value(), "list"));

        slice.bring(new ListClosed(nights));
        assertThat(redirects.of(first.value())).isEqualTo(new RedirectView(first.value(), "closed", null, "list"));
        assertThat(redirects.of(second.value())).isEqualTo(new RedirectView(second.value(), "closed", null, "list"));
        List<String> rows = slice.rows("redirect");
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.redirect")
                .update();
        slice.bringAgainTogether();
        assertThat(slice.rows("redirect")).isEqualTo(rows);
    }

    @Test
    void anAddressNobodyEverHadNeverExisted() {
        assertThat(redirects.of("nobody@nhs.net"))
                .isEqualTo(new RedirectView("nobody@nhs.net", "never-existed", null, null));
    }

    @Test
    @Rule("REN-4")
    void anAddressOfSomebodyElseIsNotGivenToAnother() {
        slice.bring(john());
        assertThatThrownBy(() -> slice.bring(registered(MARY, CONTAINER, "John", "Smith", "john.smith@nhs.net")))
                .isInstanceOf(AddressOfAnother.class);
        assertThat(slice.rows("redirect")).hasSize(1);
    }

    @Test
    void theSameEventsTwiceGiveTheSameRows() {
        slice.bring(
                john(),
                created(),
                renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"),
                renamed(JOHN, "John", "Green", "john.green@nhs.net", "john.brown@nhs.net"));
        List<String> rows = slice.rows("redirect");
        slice.bringAgain();
        assertThat(slice.rows("redirect")).isEqualTo(rows).hasSize(4);
        slice.bringAgainTogether();
        assertThat(slice.rows("redirect")).isEqualTo(rows);
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.redirect")
                .update();
        slice.bringAgainTogether();
        assertThat(slice.rows("redirect")).as("in one batch").isEqualTo(rows);
    }

    @Test
    void aRenameOfSomebodyUnknownIsNotPassedOver() {
        assertThatThrownBy(() -> slice.bring(renamed(NOBODY, "A", "Bee", "a.bee@nhs.net", null)))
                .isInstanceOf(UnknownToSlice.class);
        assertThat(slice.rows("redirect")).isEmpty();
    }

    private static RedirectView retired(String address, String leadsTo) {
        return new RedirectView(address, "retired", leadsTo, "person");
    }

    private static MailAddress mailbox(String provider) {
        return MailAddress.of("care.newcastle." + provider + "v12345@nhs.net");
    }

    private static String address(int rename) {
        return rename == 0 ? "john.smith@nhs.net" : "john.n" + rename + "@nhs.net";
    }
}
