package dev.tenure.query;

import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that wait for a position, and what they are told when it does not come. */
class ReadingYourOwnWritesIT {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private static QuerySide query;

    @BeforeAll
    static void start() {
        query = QuerySide.startWaiting(DATABASE, LIMIT);
        query.publish(opened());
        query.get("/api/v1/containers?odsCode=V12345");
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    void whoWaitsForTheirWriteReadsIt() {
        query.publish(john());
        assertThat(query.get("/api/v1/accounts/" + JOHN).statusCode()).isEqualTo(200);
    }

    @Test
    void aPositionNotYetReachedIsWaitedForWithinBoundsOnly() {
        long start = System.nanoTime();
        HttpResponse<String> answer =
                query.get("/api/v1/directory?q=john", "Tenure-Wait-For", Long.toString(query.head() + 1));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(LIMIT, LIMIT.multipliedBy(3));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(QuerySide.read(answer).get("code").asString()).isEqualTo("NOT_YET_READABLE");
    }

    @ParameterizedTest
    @CsvSource({"-1", "soon", "1.5", "99999999999999999999", "''"})
    void aMalformedPositionIsRefused(String position) {
        HttpResponse<String> answer = query.get("/api/v1/directory?q=john", "Tenure-Wait-For", position);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(QuerySide.read(answer).at("/errors/0/code").asString()).isEqualTo("WAIT_FOR_INVALID");
    }

    @Test
    void aLostDatabaseIsSaidToBeLostUntilItIsBack() {
        query.connections().lose();
        HttpResponse<String> answer = query.get("/api/v1/directory?q=john");
        query.connections().find();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(QuerySide.read(answer).get("code").asString()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(query.get("/api/v1/directory?q=john").statusCode()).isEqualTo(200);
    }
}
