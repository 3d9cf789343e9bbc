package dev.tenure.query.system;

import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.NOBODY;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** How the answering side does: seen everything, standing still, and with something it could not handle. */
class QuerySystemIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private QuerySide query;

    @BeforeEach
    void start() {
        GenericEventMessage.clock = Clock.fixed(SliceUnderTest.START, ZoneOffset.UTC);
        query = QuerySide.start(DATABASE);
    }

    @AfterEach
    void stop() {
        GenericEventMessage.clock = Clock.systemUTC();
        query.close();
    }

    @Test
    void theLagIsNothingOnceAllIsSeenAndGrowsWhileASliceStandsStill() {
        query.publish(submitted(), opened());
        await("all seen by every slice, of interest or not").untilAsserted(() -> {
            assertThat(system().path("head").asLong()).isEqualTo(query.head());
            projections().forEach(slice -> {
                assertThat(slice.path("running").asBoolean()).isTrue();
                assertThat(slice.path("position").asLong()).isEqualTo(query.head());
                assertThat(slice.path("lagEvents").asLong()).isZero();
                assertThat(slice.path("lagSeconds").asDouble()).isZero();
            });
        });
        assertThat(query.status().troubles()).isEmpty();
        long seen = query.head();
        query.stopSlices();
        query.publish(listed(JOHN, 1, ApplicantRole.OWNER, "John"), john());
        query.clock().advance(Duration.ofSeconds(8));
        await("given up by this process")
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> projections().forEach(slice -> {
                    assertThat(slice.path("running").asBoolean()).isFalse();
                    assertThat(slice.path("position").asLong()).isBetween(seen - 2, seen);
                    assertThat(slice.path("lagEvents").asLong())
                            .isEqualTo(query.head() - slice.path("position").asLong());
                    assertThat(slice.path("lagSeconds").asDouble()).isEqualTo(8);
                }));
        assertThat(query.status().troubles())
                .containsExactly(
                        "directory does not run",
                        "redirects does not run",
                        "applications does not run",
                        "deadlines does not run",
                        "requests does not run");
    }

    @Test
    void whatASliceCouldNotHandleIsCountedWhereItIsParked() {
        query.publish(renamed(NOBODY, "No", "Body", "no.body@nhs.net", null));
        await("parked").untilAsserted(() -> assertThat(parkedBy("directory")).isEqualTo(1));
        assertThat(parkedBy("applications")).isZero();
        assertThat(query.status().troubles()).as("parking is no trouble").isEmpty();
    }

    @Rule("AUD-1")
    @Test
    void aHistoryTellsTheTraceOfEachStep() {
        query.publish(
                Map.of("actor", "pat", "trace", TRACE),
                opened(CareContainerId.of("00000000-0000-4000-8000-0000000000c9"), "C9T", "Traced House", "Hull"));
        JsonNode steps = query.json("/api/v1/containers/00000000-0000-4000-8000-0000000000c9/history");
        assertThat(steps.at("/items/0/trace").asString()).isEqualTo(TRACE);
    }

    private long parkedBy(String name) {
        for (JsonNode slice : projections()) {
            if (slice.path("name").asString().equals(name)) {
                return slice.path("parked").asLong();
            }
        }
        throw new AssertionError("no slice " + name);
    }

    private JsonNode projections() {
        JsonNode all = system().path("projections");
        assertThat(all).hasSize(5);
        return all;
    }

    private JsonNode system() {
        return query.jsonNow("/api/v1/system/query-side");
    }
}
