package dev.tenure.command.ods.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.ods.OdsFinding;
import dev.tenure.command.ods.OdsLoad;
import dev.tenure.command.ods.OdsLoader;
import dev.tenure.database.SchemaOwner;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@Rule("ORG-3")
class JdbcOdsSitesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES =
            PostgresExtension.with(new SchemaOwner("command", "db/migration/command"));

    private static final String CLOSING = row("A1B2C", "THE ELMS", "20180930");
    private static final String OPEN = row("D1E2F", "THE OAKS", "");

    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());
    private final JdbcOdsSites sites = at("2018-09-01T12:00:00Z");

    @BeforeEach
    void nothingLoaded() {
        jdbc.sql("truncate command.ods_site").update();
    }

    @Test
    void saysNothingBeforeAnythingIsLoaded() {
        assertThat(standing(sites, "A1B2C")).isEqualTo(OdsStanding.NOT_LOADED);
        assertThat(sites.find(OdsCode.of("A1B2C")).site()).isEmpty();
    }

    @Test
    void knowsWhatIsLoadedAndMissesWhatIsNot() throws IOException {
        assertThat(load(CLOSING + OPEN))
                .extracting(OdsLoad::loaded, OdsLoad::refused)
                .containsExactly(2, 0);
        OdsFinding found = sites.find(OdsCode.of("d1e2f"));
        assertThat(found.standing()).isEqualTo(OdsStanding.KNOWN);
        assertThat(found.site().orElseThrow().name()).isEqualTo("THE OAKS");
        assertThat(found.site().orElseThrow().town()).isEqualTo("ROCHDALE");
        assertThat(standing(sites, "X9X9X")).isEqualTo(OdsStanding.MISSING);
    }

    @Test
    void isClosedFromTheClosingDateOnAsLondonCountsDays() throws IOException {
        load(CLOSING + OPEN);
        assertThat(standing(at("2018-09-29T22:59:59Z"), "A1B2C")).isEqualTo(OdsStanding.KNOWN);
        assertThat(standing(at("2018-09-29T23:00:00Z"), "A1B2C")).isEqualTo(OdsStanding.CLOSED);
        assertThat(at("2018-09-29T23:00:00Z").find(OdsCode.of("A1B2C")).site()).isPresent();
        assertThat(standing(at("2118-01-01T00:00:00Z"), "D1E2F")).isEqualTo(OdsStanding.KNOWN);
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() throws IOException {
        load(CLOSING + OPEN);
        assertThat(load(CLOSING + OPEN))
                .extracting(OdsLoad::loaded, OdsLoad::changed, OdsLoad::unchanged)
                .containsExactly(0, 0, 2);
    }

    @Test
    void followsTheFileWhereItChanged() throws IOException {
        load(CLOSING + OPEN);
        String renamed = row("D1E2F", "THE ASHES", "20181231") + row("G1H2J", "THE FIRS", "");
        assertThat(load(renamed + CLOSING.replace("ROCHDALE", "")))
                .extracting(OdsLoad::loaded, OdsLoad::changed, OdsLoad::unchanged, OdsLoad::refused)
                .containsExactly(1, 1, 0, 1);
        assertThat(sites.find(OdsCode.of("D1E2F")).site().orElseThrow().name()).isEqualTo("THE ASHES");
        assertThat(sites.find(OdsCode.of("A1B2C")).site().orElseThrow().town()).isEqualTo("ROCHDALE");
    }

    @Test
    void loadsMoreThanOneBatchAndTellsNoMoreThanAThousandProblems() throws IOException {
        String many = IntStream.range(0, 2500)
                .mapToObj(number -> row("H%05d".formatted(number), "HOME", number % 2 == 0 ? "" : "never"))
                .collect(Collectors.joining());
        OdsLoad load = load(many);
        assertThat(load)
                .extracting(OdsLoad::loaded, OdsLoad::refused, OdsLoad::problems)
                .containsExactly(1250, 1250, 1250);
        assertThat(load.rows()).hasSize(1000);
        assertThat(jdbc.sql("select count(*) from command.ods_site")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1250);
    }

    private OdsLoad load(String file) throws IOException {
        return new OdsLoader(sites).load(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(String code, String name, String closed) {
        return code + "," + name + ",,,1 High Street,,,ROCHDALE,,OL16 2AY,20100401," + closed + ",".repeat(15) + "\n";
    }

    private static OdsStanding standing(JdbcOdsSites sites, String code) {
        return sites.find(OdsCode.of(code)).standing();
    }

    private static JdbcOdsSites at(String now) {
        return new JdbcOdsSites(POSTGRES.dataSource(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
