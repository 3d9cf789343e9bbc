package dev.tenure.command.ods.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.ods.OdsFinding;
import dev.tenure.command.ods.OdsSite;
import dev.tenure.command.ods.OdsSites;
import dev.tenure.command.ods.OdsStored;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.command.web.RejectionAdvice;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.policy.SupportPolicy;
import dev.tenure.testing.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Rule("ORG-3")
class OdsResourceTest {
    private static final String FILE = """
            M5X6M,THE FOOTHILLS,,,9 The Foothills,,,ROCHDALE,,OL16 2AY,20100401,,,,,,,,,,,,0,,,,
            S4P0V,NEVILLE HOUSE,,,,,,,,OL9 6LD,20100401,,,,,,,,,,,,0,,,,
            """;

    private final MockMvcTester http = MockMvcTester.of(
            List.of(new OdsResource(new Remembered())),
            builder -> builder.setControllerAdvice(new RejectionAdvice(SupportRoutes.national(SupportPolicy.of2018())))
                    .build());

    @Test
    void loadsTheGoodRowsAndNamesTheBadOnes() {
        assertThat(http.post()
                        .uri("/api/v1/ods-sites")
                        .contentType("text/csv;charset=utf-8")
                        .content(FILE))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"loaded\":1,\"changed\":0,\"unchanged\":0,\"refused\":1,\"problems\":1,\"rows\":["
                        + "{\"line\":2,\"column\":8,\"columnName\":\"Address Line 4\",\"code\":\"EMPTY_FIELD\","
                        + "\"detail\":\"The field is empty and must not be.\"}]}");
    }

    @Test
    void tellsHowACodeStands() {
        assertThat(http.post().uri("/api/v1/ods-sites").contentType("text/csv").content(FILE))
                .hasStatusOk();
        assertThat(http.get().uri("/api/v1/ods-sites/m5x6m"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"code\":\"M5X6M\",\"standing\":\"KNOWN\",\"name\":\"THE FOOTHILLS\","
                        + "\"town\":\"ROCHDALE\",\"postcode\":\"OL16 2AY\","
                        + "\"address\":\"9 The Foothills, ROCHDALE\",\"openDate\":\"2010-04-01\","
                        + "\"closeDate\":null}");
        assertThat(http.get().uri("/api/v1/ods-sites/S4P0V"))
                .hasStatusOk()
                .bodyText()
                .startsWith("{\"code\":\"S4P0V\",\"standing\":\"MISSING\",\"name\":null,");
    }

    @Test
    void refusesWhatIsNoCodeAndWhatIsNoFile() {
        assertThat(http.get().uri("/api/v1/ods-sites/M5"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"code\":\"ODS_CODE_NOT_VALID\"");
        assertThat(http.post()
                        .uri("/api/v1/ods-sites")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private static final class Remembered implements OdsSites {
        private final Map<OdsCode, OdsSite> sites = new HashMap<>();

        @Override
        public OdsFinding find(OdsCode code) {
            Optional<OdsSite> site = Optional.ofNullable(sites.get(code));
            return new OdsFinding(site.isPresent() ? OdsStanding.KNOWN : OdsStanding.MISSING, site);
        }

        @Override
        public OdsStored store(List<OdsSite> batch) {
            batch.forEach(site -> sites.put(site.code(), site));
            return new OdsStored(batch.size(), 0, 0);
        }
    }
}
