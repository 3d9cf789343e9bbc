package dev.tenure.query.applications;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.NOBODY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static dev.tenure.query.testing.Bumbleton.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.query.applications.ApplicationView.Clash;
import dev.tenure.query.applications.ApplicationView.Progress;
import dev.tenure.query.slice.UnknownToSlice;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.query.web.Page;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ApplicationsIT {
    private static final String[] TABLES = {"application", "application_person", "application_clash"};

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private SliceUnderTest slice;
    private ApplicationQueries applications;

    @BeforeEach
    void start() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        jdbc.sql("truncate readmodel.application, readmodel.application_person, readmodel.application_clash")
                .update();
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new ApplicationsProjection(jdbc));
        applications = new ApplicationQueries(jdbc, transactions);
    }

    private void apply() {
        slice.bring(
                submitted(),
                listed(JOHN, 1, ApplicantRole.OWNER, "John"),
                listed(MARY, 2, ApplicantRole.MEMBER, "Mary"));
    }

    private ApplicationView view() {
        return applications.application(APPLICATION.value()).orElseThrow();
    }

    @Test
    @Rule({"ORG-1", "ORG-3"})
    void anApplicationIsShownWithEverythingAppliedFor() {
        apply();
        ApplicationView view = view();
        assertThat(view)
                .extracting("providerName", "odsCode", "odsStanding", "contact.email", "decision")
                .containsExactly("Bumbleton Care Home", "V12345", "known", "jane@bumbleton.example", null);
        assertThat(view.state()).isEqualTo("submitted");
        assertThat(view.submittedAt()).isEqualTo(SliceUnderTest.START);
        assertThat(view.people()).extracting(ApplicationView.Person::role).containsExactly("owner", "member");
        assertThat(view.people().get(1).mobile()).isEqualTo("+447700900002");
        assertThat(view.version()).isEqualTo(2);
    }

    @Test
    @Rule("LEA-5")
    void aDeletedPersonKeepsTheirPlaceWithoutNameAndNumberAlsoWhileTheRecordKeepsThemSealed() {
        apply();
        slice.bring(approved(), opened(), john(), created(), mary(), added(MARY));
        slice.bring(new AccountDeleted(MARY, DeletionCause.LEAVER, SliceUnderTest.START.plusSeconds(9_999)));

        assertThat(view().people().get(1))
                .extracting("given", "family", "mobile", "registered", "member")
                .containsExactly("", "", "", true, true);
        assertThat(view().people().get(0).mobile()).isEqualTo("+447700900001");
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.application, readmodel.application_person, readmodel.application_clash")
                .update();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).as("in one batch").isEqualTo(rows);
    }

    @Test
    @Rule("ORG-2")
    void theProgressOfTheOnboardingIsSeenUntilItIsComplete() {
        apply();
        slice.bring(Map.of("actor", "pat", "reason", "known to us"), approved());
        assertThat(view().progress())
                .isEqualTo(new Progress(CONTAINER.value(), MAILBOX.value(), false, false, 0, 2, 0, 2));
        slice.bring(opened(), john(), created());
        assertThat(view().progress())
                .isEqualTo(new Progress(CONTAINER.value(), MAILBOX.value(), true, true, 1, 2, 1, 2));
        slice.bring(new OnboardingOverdue(APPLICATION, List.of("account of row 2")));
        assertThat(view().overdue()).isTrue();
        assertThat(view().missing()).containsExactly("account of row 2");
        slice.bring(mary(), added(MARY), new ProviderOnboarded(APPLICATION));
        assertThat(view().state()).isEqualTo("onboarded");
        assertThat(view().overdue()).isFalse();
        assertThat(view().missing()).isEmpty();
        assertThat(view().progress())
                .isEqualTo(new Progress(CONTAINER.value(), MAILBOX.value(), true, true, 2, 2, 2, 2));
        assertThat(view().decision()).extracting("by", "reason").containsExactly("pat", "known to us");
    }

    @Test
    @Rule("ORG-1")
    void aRejectionIsShownWithItsReason() {
        apply();
        slice.bring(Map.of("actor", "pat", "reason", "no such home"), new ApplicationRejected(APPLICATION));
        assertThat(view().state()).isEqualTo("rejected");
        assertThat(view().decision()).extracting("by", "reason").containsExactly("pat", "no such home");
    }

    @Test
    @Rule("REG-3")
    void aClashNamesWhoHoldsTheNumberAndWhatMayBeWanted() {
        apply();
        slice.bring(john());
        ApplicationId other = new ApplicationId(uuid(50));
        slice.bring(
                other(other),
                new ApplicationSetAside(
                        other,
                        List.of(
                                new MobileClash(1, JOHN.value()),
                                new MobileClash(2, MARY.value()),
                                new MobileClash(3, NOBODY.value()))));
        ApplicationView view = applications.application(other.value()).orElseThrow();
        assertThat(view.state()).isEqualTo("set-aside");
        assertThat(view.clashes())
                .containsExactly(
                        new Clash(1, "account", JOHN.value(), "John Smith", "/api/v1/accounts/" + JOHN),
                        new Clash(
                                2,
                                "application",
                                APPLICATION.value(),
                                "Mary Smith",
                                "/api/v1/applications/" + APPLICATION),
                        new Clash(3, "account", NOBODY.value(), null, "/api/v1/accounts/" + NOBODY));
        assertThat(view.advice()).contains("joining (LEA-3)", "transfer (REG-9)");
    }

    @Test
    void theQueueGoesFromTheLongestWaitingOnAndByState() {
        for (int number = 1; number <= 5; number++) {
            slice.bring(other(new ApplicationId(uuid(number))));
        }
        slice.bring(new ApplicationRejected(new ApplicationId(uuid(2))));
        Page<ApplicationSummary> first = applications.list(null, 3, null);
        assertThat(first.items()).extracting(ApplicationSummary::id).containsExactly(uuid(1), uuid(2), uuid(3));
        assertThat(first.next()).isNotNull();
        ApplicationSummary last = first.items().get(2);
        Page<ApplicationSummary> second =
                applications.list(null, 3, new ApplicationQueries.Place(last.submittedAt(), last.id()));
        assertThat(second.items()).extracting(ApplicationSummary::id).containsExactly(uuid(4), uuid(5));
        assertThat(second.next()).isNull();
        assertThat(applications.list(ApplicationState.REJECTED, 3, null).items())
                .hasSize(1);
    }

    @Test
    void theSameEventsTwiceGiveTheSameRows() {
        apply();
        slice.bring(approved(), opened(), created(), john(), mary(), added(MARY), new ProviderOnboarded(APPLICATION));
        List<String> rows = slice.rows(TABLES);
        slice.bringAgain();
        assertThat(slice.rows(TABLES)).isEqualTo(rows).hasSize(3);
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).isEqualTo(rows);
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.application, readmodel.application_person, readmodel.application_clash")
                .update();
        slice.bringAgainTogether();
        assertThat(slice.rows(TABLES)).as("in one batch").isEqualTo(rows);
    }

    @Test
    void whatHappensToSomethingUnknownIsNotPassedOver() {
        assertThatThrownBy(() -> slice.bring(approved())).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(opened())).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(john())).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(added(MARY))).isInstanceOf(UnknownToSlice.class);
        assertThatThrownBy(() -> slice.bring(listed(JOHN, 1, ApplicantRole.OWNER, "John")))
                .isInstanceOf(UnknownToSlice.class);
        assertThat(slice.rows(TABLES)).isEmpty();
    }

    private static ApplicationSubmitted other(ApplicationId id) {
        return new ApplicationSubmitted(
                id,
                OdsCode.of("A9X"),
                OdsStanding.MISSING,
                "Sunnyside",
                "Hull",
                new Contact("Sam", "sam@sunnyside.example"));
    }
}
