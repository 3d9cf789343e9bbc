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

import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
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

/** The directory follows people into other containers and out of mailboxes. */
class MovingPeopleIT {
    private static final CareContainerId OTHER = CareContainerId.of("00000000-0000-4000-8000-0000000000c2");

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
    @Rule({"LEA-3", "ORG-5"})
    void whoJoinsAnotherContainerIsShownWithIt() {
        slice.bring(
                opened(), opened(OTHER, "V99999", "Other Hall", "York"), john(), new Joined(JOHN, CONTAINER, OTHER));

        AccountView view = directory.account(JOHN.value()).orElseThrow();
        assertThat(view.display()).isEqualTo("SMITH, John (OTHER HALL)");
        assertThat(view.container().id()).isEqualTo(OTHER.value());
    }

    @Test
    @Rule({"ORG-9", "REG-9"})
    void aLocalContainerIsShownWithItsDepartmentAndItsPeopleByItsName() {
        LocalDepartment first = new LocalDepartment("Northgate IT", "it@northgate.example", "0191 498 0003");
        LocalDepartment second = new LocalDepartment("Southgate IT", "it@southgate.example", "0191 498 0004");
        slice.bring(
                opened(),
                new ContainerOpened(OTHER, OdsCode.of("NG100"), "Northgate", "Leeds", ParentContainer.LOCAL, null),
                new LocalDepartmentNamed(OTHER, first),
                john(),
                new Transferred(JOHN, CONTAINER, OTHER, ParentContainer.LOCAL),
                new LocalDepartmentNamed(OTHER, second));

        ContainerView view = directory.container(OTHER.value()).orElseThrow();
        assertThat(view.parent()).isEqualTo("local");
        assertThat(view.department()).isEqualTo(second);
        assertThat(view.applicationId()).isNull();
        assertThat(directory.account(JOHN.value()).orElseThrow().display()).isEqualTo("SMITH, John (NORTHGATE)");
        assertThat(directory.container(CONTAINER.value()).orElseThrow().department())
                .isNull();
    }

    @Test
    @Rule("SMB-7")
    void whoLosesAccessIsNoMemberAndNoOwnerAnyMore() {
        slice.bring(opened(), john(), mary(), created(), added(MARY), new OwnerNamed(MAILBOX, MARY));
        slice.bring(new MemberRemoved(MAILBOX, JOHN, AccessEnd.LEFT));

        MailboxView view = directory.mailbox(MAILBOX.value()).orElseThrow();
        assertThat(view.owners()).extracting(MailboxView.Member::accountId).containsExactly(MARY.value());
        assertThat(view.members()).extracting(MailboxView.Member::accountId).containsExactly(MARY.value());
        assertThat(directory.mailboxes(null, JOHN.value())).isEmpty();
    }

    @Test
    @Rule("SMB-8")
    void whoStandsDownStaysAMember() {
        slice.bring(opened(), john(), created());
        slice.bring(new OwnerStoodDown(MAILBOX, JOHN, AccessEnd.DEACTIVATED));

        MailboxView view = directory.mailbox(MAILBOX.value()).orElseThrow();
        assertThat(view.owners()).isEmpty();
        assertThat(view.members()).extracting(MailboxView.Member::accountId).containsExactly(JOHN.value());
    }

    @Test
    @Rule("SMB-8")
    void aMailboxThatNobodyOwnsIsListedForNasUntilSomebodyDoesOrItIsClosed() {
        slice.bring(opened(), john(), mary(), created(), added(MARY));
        assertThat(ownerless()).isEmpty();
        slice.bring(new OwnerStoodDown(MAILBOX, JOHN, AccessEnd.DEACTIVATED), new OwnerNeeded(MAILBOX));
        assertThat(ownerless()).extracting(MailboxView::id).containsExactly(MAILBOX.value());
        assertThat(ownerless().get(0).ownerNeeded()).isTrue();

        slice.bring(new OwnerNamed(MAILBOX, MARY));
        assertThat(ownerless()).isEmpty();
        assertThat(directory.mailbox(MAILBOX.value()).orElseThrow().ownerNeeded())
                .isFalse();

        slice.bring(new OwnerNeeded(MAILBOX), new MailboxClosed(MAILBOX));
        assertThat(ownerless()).isEmpty();
    }

    private List<MailboxView> ownerless() {
        return directory.mailboxes(null, null, /* ownerNeeded= */ true);
    }
}
