package dev.tenure.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.app.demo.Demo;
import dev.tenure.testing.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for the demonstration with every kind of bad row: each is named, and the good ones go through. */
class DemoFilesIT {
    private static final RunningTenure TENURE = RunningTenure.get();

    @TempDir
    private Path folder = Path.of("target");

    @Rule({"ORG-3", "REG-2", "REG-4"})
    @Test
    void everyBadRowIsNamedWithLineColumnAndReasonAndTheGoodOnesGoThrough() throws Exception {
        Captured run = demo("--homes=" + homes(), "--people=" + people());
        String told = run.text().replaceAll(" +", " ");
        assertThat(run.status()).as(run.text()).isZero();
        assertThat(told).contains("2 sites loaded, 7 rows refused");
        assertThat(told.lines().map(String::strip).filter(line -> line.startsWith("line ")))
                .satisfiesExactly(
                        line -> assertThat(line).matches("line 2, column [^:]+: The line has 2 columns instead of 27."),
                        line -> assertThat(line).matches("line 3, column Name: .* not UTF-8 text.*"),
                        line -> assertThat(line).matches("line 4, column Name: A quotation mark is not closed.*"),
                        line -> assertThat(line).matches("line 5, column Name: The field is empty.*"),
                        line -> assertThat(line).matches("line 6, column Name: The field has 101 characters.*"),
                        line -> assertThat(line).matches("line 7, column Organisation Code: An ODS code is .*"),
                        line -> assertThat(line).matches("line 8, column Organisation Code: .* stands in line 1 .*"),
                        line -> assertThat(line).matches("line 3, column [^:]+: The line has 2 columns instead of 5."),
                        line -> assertThat(line).matches("line 4, column given_name: .* not UTF-8 text.*"),
                        line -> assertThat(line).matches("line 5, column family_name: A quotation mark .*"),
                        line -> assertThat(line).matches("line 6, column family_name: The field is empty.*"),
                        line -> assertThat(line).matches("line 7, column given_name: The field has 101 .*"),
                        line -> assertThat(line).matches("line 8, column ods_code: The ODS code Z9Z9Z is not known."),
                        line -> assertThat(line).matches("line 9, column mobile: .+"),
                        line -> assertThat(line).matches("line 10, column mobile: This number stands in line 2 .*"),
                        line -> assertThat(line).matches("line 11, column family_name: .+"),
                        line -> assertThat(line).matches("line 12, column role: A role is owner or member."));
        assertThat(told)
                .contains("care homes applied for 2 of 2", "people registered 3 of 3", "people found by search 3 of 3");
        assertThat(TENURE.operator()
                        .get("/api/v1/directory?q=" + Http.encoded("Goodowner"))
                        .text())
                .contains("GOODOWNER, Gina (GOOD HOUSE)", "GOODOWNER, Zoë (BETTER HOUSE)");
        Matcher suggested = Pattern.compile("/directory(\\?q=\\S+)").matcher(told);
        assertThat(suggested.find()).as(told).isTrue();
        assertThat(TENURE.operator()
                        .get("/api/v1/directory" + suggested.group(1))
                        .text())
                .contains("GOOD HOUSE");
    }

    @Test
    void anOptionOrAFileThatIsNoneIsNamedInOneLine() throws Exception {
        assertRefused(Map.of(
                "--colour=red", "'--colour=red' is not known; usage: demo",
                "--limit=some", "--limit takes a number, not 'some'",
                "--homes=nowhere.csv", "--homes: 'nowhere.csv' is not a file that can be read",
                "--url=http://127.0.0.1:1", "--url needs --token"));
    }

    private static void assertRefused(Map<String, String> wrong) throws Exception {
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            Captured refused = Captured.of(() -> Demo.start(new String[] {one.getKey()}));
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.lines()).hasSize(1);
            assertThat(refused.text()).contains(one.getValue());
        }
    }

    private static Captured demo(String... files) throws Exception {
        String token = TENURE.operator().authorization().replace("Bearer ", "");
        String url = TENURE.operator().base();
        return Captured.of(() -> Demo.start(new String[] {"--url=" + url, "--token=" + token, files[0], files[1]}));
    }

    private Path homes() throws IOException {
        return written(
                "homes.csv",
                List.of(
                        site("B4D01", "GOOD HOUSE"),
                        "B4D02,TOO FEW",
                        site("B4D03", "CAF\u00E9"),
                        site("B4D04", "\"OPEN HOUSE"),
                        site("B4D05", ""),
                        site("B4D06", "x".repeat(101)),
                        site("!!", "NO CODE"),
                        site("B4D01", "GOOD HOUSE AGAIN"),
                        site("B4D10", "BETTER HOUSE")));
    }

    private static String site(String code, String name) {
        return code + "," + name + ",,,1 High Street,,,BOLTON,,BL1 1AA,20100401" + ",".repeat(12) + "0,,,,";
    }

    private Path people() throws IOException {
        return written(
                "people.csv",
                List.of(
                        "ods_code,given_name,family_name,mobile,role",
                        "B4D01,Gina,Goodowner,+447700900500001,owner",
                        "B4D01,Few",
                        "B4D01,Andr\u00E9,Latin,+447700900500002,member",
                        "B4D01,Quinn,\"Quoted,+447700900500003,member",
                        "B4D01,Emma,,+447700900500004,member",
                        "B4D01," + "y".repeat(101) + ",Long,+447700900500005,member",
                        "Z9Z9Z,Una,Unknown,+447700900500006,member",
                        "B4D01,Lana,Landline,020 7946 0000,member",
                        "B4D01,Tom,Twice,+44 7700 900500001,member",
                        "B4D01,Dot,...,+447700900500007,member",
                        "B4D01,Bo,Boss,+447700900500008,boss",
                        "B4D01,Mia,Member,+447700900500009,member",
                        "B4D10,Zoë,Goodowner,+447700900500010,owner"));
    }

    /** In UTF-8, but for the third line of homes and the fourth of people, which hold a letter in Latin-1. */
    private Path written(String name, List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : lines) {
            bytes.write((line + "\n").getBytes(line.contains("\u00E9") ? ISO_8859_1 : UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
