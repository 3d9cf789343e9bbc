package dev.tenure.query.parked;

import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.registered;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static dev.tenure.query.testing.Bumbleton.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** One story on one database: what cannot be handled is parked, seen, tried again; the rest flows on. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ParkedEventsIT {
    private static final CareContainerId LATE = new CareContainerId(uuid(77));

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private QuerySide query;

    @BeforeEach
    void start() {
        query = QuerySide.start(DATABASE);
    }

    @AfterEach
    void stop() {
        query.close();
    }

    @Test
    void onePoisonedThingHoldsUpNobodyElse() {
        query.publish(
                submitted(),
                listed(JOHN, 1, ApplicantRole.OWNER, "John"),
                listed(MARY, 2, ApplicantRole.MEMBER, "Mary"),
                opened(),
                registered(MARY, LATE, "Mary", "Late", "mary.late@nhs.net"),
                new AcceptableUseAccepted(MARY, "2018-04"),
                john());
        query.publish(
                registered(new UserAccountId(uuid(5)), opened().containerId(), "Nu\0l", "Byte", "nul.byte@nhs.net"));
        assertThat(query.get("/api/v1/accounts/" + JOHN).statusCode()).isEqualTo(200);
        assertThat(query.get("/api/v1/accounts/" + MARY).statusCode()).isEqualTo(404);

        List<JsonNode> parked = parked("directory");
        assertThat(parked).hasSize(2);
        JsonNode mary = parked.get(0);
        assertThat(mary.get("about").asString()).isEqualTo(MARY.toString());
        assertThat(mary.get("event").asString()).isEqualTo("account.registered");
        assertThat(mary.get("cause").asString()).contains("UnknownToSlice");
        assertThat(mary.get("waitingBehind").asInt()).isEqualTo(1);
        assertThat(mary.get("attempts").asInt()).isZero();
        assertThat(parked.get(1).get("about").asString()).isEqualTo(uuid(5).toString());
        assertThat(query.json("/api/v1/redirects/mary.late@nhs.net")
                        .get("state")
                        .asString())
                .isEqualTo("current");

        JsonNode refused = QuerySide.read(query.post(mary.get("retry").asString()));
        assertThat(refused.get("handled").asBoolean()).isFalse();
        assertThat(refused.at("/parked/attempts").asInt()).isEqualTo(1);
        assertThat(refused.at("/parked/waitingBehind").asInt()).isEqualTo(1);

        query.publish(opened(LATE, "L8T", "Late House", "Hull"));
        assertThat(query.get("/api/v1/containers/" + LATE).statusCode()).isEqualTo(200);
        JsonNode done = QuerySide.read(query.post(mary.get("retry").asString()));
        assertThat(done.get("handled").asBoolean()).isTrue();
        assertThat(done.get("parked").isNull()).isTrue();
        assertThat(query.json("/api/v1/accounts/" + MARY).get("version").asInt())
                .isEqualTo(1);
        assertThat(query.post(mary.get("retry").asString()).statusCode()).isEqualTo(404);
        assertThat(parked("directory")).hasSize(1);
    }

    @Test
    void whatIsNoIdOfAParkedEventIsRefused() {
        assertThat(query.post("/api/v1/parked-events/directory/retry").statusCode())
                .isEqualTo(400);
        assertThat(query.post("/api/v1/parked-events/ghost:1/retry").statusCode())
                .isEqualTo(404);
    }

    private List<JsonNode> parked(String slice) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : query.json("/api/v1/parked-events").get("items")) {
            if (event.get("slice").asString().equals(slice)) {
                events.add(event);
            }
        }
        return events;
    }
}
