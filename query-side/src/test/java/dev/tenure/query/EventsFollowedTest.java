package dev.tenure.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.applications.ApplicationsProjection;
import dev.tenure.query.deadlines.DeadlinesProjection;
import dev.tenure.query.directory.DirectoryProjection;
import dev.tenure.query.redirects.RedirectsProjection;
import dev.tenure.query.requests.RequestsProjection;
import dev.tenure.query.slice.Erased;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every event is followed by each slice as docs/slices.md says, which somebody decided; a new event or slice has to be decided on. */
class EventsFollowedTest {
    private static final Path PAGE = Path.of("..", "docs", "slices.md");

    /** Asked what they take, and never to write. */
    private static final JdbcClient NOWHERE = JdbcClient.create(new DriverManagerDataSource());

    private static final Map<String, BatchHandler> SLICES = slices();

    @Test
    @Rule({"DIR-1", "ORG-6", "REN-3", "SMB-12", "LEA-5"})
    void asThePageSays() throws IOException {
        Map<String, List<String>> done = new TreeMap<>();
        EventCatalogue.byName().forEach((name, type) -> done.put(name, followed(type)));

        assertThat(written()).isEqualTo(done);
    }

    @Test
    void thePageNamesTheSlicesInTheirOrder() throws IOException {
        String head = "| event | " + String.join(" | ", SLICES.keySet()) + " |";

        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| event |")))
                .isNotEmpty()
                .containsOnly(head);
    }

    private static List<String> followed(Class<? extends TenureEvent> type) {
        return SLICES.values().stream().map(slice -> followed(slice, type)).toList();
    }

    private static String followed(BatchHandler slice, Class<? extends TenureEvent> type) {
        if (!slice.takes(type)) {
            return "–";
        }
        return slice.reads(type) ? "shows" : "version";
    }

    private static Map<String, List<String>> written() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Stream<String> lines = Files.lines(PAGE)) {
            lines.filter(line -> line.startsWith("| `")).forEach(line -> {
                List<String> cells = new ArrayList<>(List.of(line.substring(2).split(" \\|\\s?", -1)));
                String event = cells.remove(0).replace("`", "");
                cells.remove(cells.size() - 1);
                assertThat(rows.put(event, cells)).as(event).isNull();
            });
        }
        return rows;
    }

    private static Map<String, BatchHandler> slices() {
        Map<String, BatchHandler> slices = new LinkedHashMap<>();
        slices.put(DirectoryProjection.SLICE, new DirectoryProjection(NOWHERE));
        slices.put(RedirectsProjection.SLICE, new RedirectsProjection(NOWHERE));
        slices.put(ApplicationsProjection.SLICE, new ApplicationsProjection(NOWHERE));
        slices.put(DeadlinesProjection.SLICE, new DeadlinesProjection(NOWHERE, Erased.nobody(), Policy.of2018()));
        slices.put(RequestsProjection.SLICE, new RequestsProjection(NOWHERE, Erased.nobody()));
        return slices;
    }
}
