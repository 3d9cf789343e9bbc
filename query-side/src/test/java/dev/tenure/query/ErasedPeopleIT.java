package dev.tenure.query;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Read models forget who was erased, and come out the same when they are built anew (LEA-5). */
class ErasedPeopleIT {
    private static final List<String> CLEAR =
            List.of("zebedee", "quillfeather", "okonkwo", "900777", "jane", "jane@bumbleton.example", "heard of them");

    private static final String EVENTS =
            "events.event, events.link, events.epoch, events.data_key, events.erased, events.claim";

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private QuerySide query;

    @BeforeEach
    void startWithNothing() {
        jdbc().sql("truncate " + EVENTS).update();
        truncate();
        query = QuerySide.start(DATABASE);
    }

    @AfterEach
    void stop() {
        query.close();
    }

    @Test
    @Rule("LEA-5")
    void noTableShowsTheErasedPersonAndARebuildComesToTheSameRows() {
        bumbletonWithZebedee();
        assertThat(rows()).anyMatch(row -> row.contains("quillfeather")).anyMatch(row -> row.contains("okonkwo"));

        query.erase(JOHN.value());
        awaitNoneOf("zebedee", "quillfeather", "okonkwo", "900777");
        query.publish(new AcceptableUseAccepted(JOHN, "2018-05"));
        assertNothingParked();

        List<String> live = rows();
        rebuild();
        assertNothingParked();
        assertThat(rows()).isEqualTo(live);
        assertThat(rows()).anyMatch(row -> row.contains("mary.smith@nhs.net"));
    }

    @Test
    @Rule("LEA-5")
    void whatOthersAreCalledTooIsStillFound() {
        bumbletonWithZebedee();
        query.publish(renamed(MARY, "Mary", "Okonkwo", "mary.okonkwo@nhs.net", "mary.smith@nhs.net"));
        assertThat(query.json("/api/v1/directory?q=okonkwo").get("items")).hasSize(2);

        query.erase(JOHN.value());
        awaitNoneOf("zebedee", "quillfeather", "900777");

        assertThat(query.json("/api/v1/directory?q=okonkvo").get("items")).hasSize(1);
        List<String> live = rows();
        rebuild();
        assertNothingParked();
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    @Rule("LEA-5")
    void theApplicationStandsAsItStoodWithTheErasedPersonsPlaceBlank() {
        bumbletonWithZebedee();
        JsonNode before = query.json("/api/v1/applications/" + APPLICATION);

        query.erase(JOHN.value());
        awaitNoneOf("zebedee");

        JsonNode after = query.json("/api/v1/applications/" + APPLICATION);
        assertThat(after.get("progress")).isEqualTo(before.get("progress"));
        assertThat(after.get("people")).hasSize(2);
        assertThat(after.at("/people/0/family").asString()).isEmpty();
        assertThat(after.at("/people/0/registered").asBoolean()).isTrue();
        assertThat(query.get("/api/v1/accounts/" + JOHN).statusCode()).isEqualTo(404);
        assertThat(query.json("/api/v1/redirects/zebedee.okonkwo@nhs.net")
                        .get("leadsTo")
                        .isNull())
                .isTrue();
    }

    @Test
    @Rule("LEA-5")
    void anErasedContactIsBlankAndSoIsWhatWasSaidOfTheApplication() {
        query.publish(submitted());
        query.publish(
                Map.of("actor", "pat", "reason", "Nobody has heard of them"), new ApplicationRejected(APPLICATION));
        assertThat(query.json("/api/v1/applications/" + APPLICATION)
                        .at("/decision/reason")
                        .asString())
                .isEqualTo("Nobody has heard of them");

        query.erase(APPLICATION.value());
        awaitNoneOf("jane", "heard of them");

        List<String> live = rows();
        rebuild();
        assertNothingParked();
        assertThat(rows()).isEqualTo(live);
        JsonNode application = query.json("/api/v1/applications/" + APPLICATION);
        assertThat(application.get("state").asString()).isEqualTo("rejected");
        assertThat(application.at("/decision/by").asString()).isEqualTo("pat");
    }

    @Test
    @Rule({"LEA-5", "AUD-2"})
    void theHistoryStillHasItsStepsAndNoneOfTheData() {
        bumbletonWithZebedee();
        JsonNode before = query.json("/api/v1/accounts/" + JOHN + "/history").get("items");
        assertThat(before.toString()).contains("Quillfeather");

        query.erase(JOHN.value());

        JsonNode after = query.json("/api/v1/accounts/" + JOHN + "/history").get("items");
        for (String part : List.of("event", "at", "sequence", "position")) {
            assertThat(after.valueStream().map(step -> step.get(part)))
                    .as(part)
                    .isEqualTo(before.valueStream().map(step -> step.get(part)).toList());
        }
        assertThat(after.toString().toLowerCase(Locale.ROOT)).doesNotContain(CLEAR);
        assertThat(after.valueStream().map(step -> step.get("told").asString()))
                .contains(
                        "The account of (erased) was registered with the address (erased), through the registration portal.",
                        "(erased) is now called (erased); the address is now (erased), and (erased) redirects to it.",
                        "The acceptable use policy, version 2018-04, was accepted.");
        JsonNode state = after.get(after.size() - 1).get("after");
        assertThat(state.get("mobile").asString()).isEqualTo("(erased)");
        assertThat(state.at("/firstSignIn/acceptableUseVersion").asString())
                .as("what is not about the person stays")
                .isEqualTo("2018-04");
        assertThat(query.get("/api/v1/applications/" + APPLICATION + "/history").body())
                .doesNotContain("Quillfeather", "900777")
                .contains("application.applicant-listed");
    }

    /** An account with events that say something of its person, and others that do not, before and after. */
    private void bumbletonWithZebedee() {
        PersonName name = new PersonName("Zebedee", "Quillfeather");
        MobileNumber mobile = MobileNumber.of("+447700900777");
        query.publish(
                submitted(),
                new ApplicantListed(APPLICATION, JOHN, 1, ApplicantRole.OWNER, new Applicant(name, mobile)),
                listed(MARY, 2, ApplicantRole.MEMBER, "Mary"),
                approved(),
                opened(),
                new AccountRegistered(
                        JOHN,
                        CONTAINER,
                        RegistrationChannel.PORTAL,
                        APPLICATION,
                        new RegisteredPerson(name, MailAddress.of("zebedee.quillfeather@nhs.net"), mobile)),
                mary(),
                created(),
                added(MARY),
                new TemporaryPasswordShown(JOHN, "message-1"),
                renamed(JOHN, "Zebedee", "Okonkwo", "zebedee.okonkwo@nhs.net", "zebedee.quillfeather@nhs.net"),
                new AcceptableUseAccepted(JOHN, "2018-04"));
        query.get("/api/v1/directory?q=bumbleton");
    }

    private void awaitNoneOf(String... texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rows().toString().toLowerCase(Locale.ROOT)).doesNotContain(texts));
    }

    private void assertNothingParked() {
        assertThat(query.get("/api/v1/parked-events").body()).contains("\"items\":[]");
    }

    private void rebuild() {
        query.stopSlices();
        truncate();
        query.startSlicesAgain();
    }

    private static void truncate() {
        jdbc().sql("truncate readmodel." + String.join(", readmodel.", tables()) + ", readmodel.token_entry")
                .update();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        query.get("/api/v1/directory?q=bumbleton");
        for (String table : tables()) {
            jdbc().sql("select t::text from readmodel." + table + " t order by 1")
                    .query(String.class)
                    .list()
                    .forEach(row -> rows.add(table + row));
        }
        return rows;
    }

    private static List<String> tables() {
        return jdbc().sql("select tablename from pg_tables where schemaname = 'readmodel'"
                        + " and tablename not in ('token_entry', 'schema_history') order by tablename")
                .query(String.class)
                .list();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(DATABASE.dataSource());
    }
}
