package dev.tenure.command.csv;

import static dev.tenure.command.csv.CsvFault.BAD_CHARACTER;
import static dev.tenure.command.csv.CsvFault.BROKEN_QUOTES;
import static dev.tenure.command.csv.CsvFault.LINE_TOO_LONG;
import static dev.tenure.command.csv.CsvFault.NOT_UTF8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.csv.CsvLine.Broken;
import dev.tenure.command.csv.CsvLine.Fields;
import dev.tenure.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("REG-10")
class CsvLinesTest {
    @Test
    void takesLinesApart() throws IOException {
        assertThat(read("a,b\n\"c, d\",\"say \"\"e\"\"\"\n,\n"))
                .containsExactly(fields(1, "a", "b"), fields(2, "c, d", "say \"e\""), fields(3, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "\ufeffa,b\nc,d\n", " a , b \n\t\"c\" , \"d\" \n"})
    void doesNotMindHowLinesEndOrAreSpaced(String file) throws IOException {
        assertThat(read(file)).containsExactly(fields(1, "a", "b"), fields(2, "c", "d"));
    }

    @Test
    void passesOverEmptyLinesAndStillCountsThem() throws IOException {
        assertThat(read("\n\na,b\r\n  \r\n\r\nc\n\n")).containsExactly(fields(3, "a", "b"), fields(6, "c"));
        assertThat(read("")).isEmpty();
        assertThat(read("\ufeff")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"b",
                "\"b\" x",
                "b\"c\"",
                "\"b\"c\"",
                "b\"",
                "\"",
                "\"\"\"",
                "\"b\"\"",
                "\"b,c",
                "\"b\" \"c\"",
                "\"\" \"\""
            })
    void aBrokenQuotationMarkSpoilsItsOwnLineOnly(String broken) throws IOException {
        assertThat(read("a,b\na," + broken + "\nc,\"d\"\n"))
                .containsExactly(fields(1, "a", "b"), new Broken(2, 2, BROKEN_QUOTES), fields(3, "c", "d"));
    }

    @Test
    void bytesThatAreNotUtf8SpoilTheirOwnLineOnly() throws IOException {
        byte[] file = "a,b\n\"x,y\",J\u00fcrgen,z\nc,d\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(file)).containsExactly(fields(1, "a", "b"), new Broken(2, 2, NOT_UTF8), fields(3, "c", "d"));
        assertThat(read("a,b\n\uFFFD".getBytes(StandardCharsets.UTF_16LE))).allMatch(line -> line instanceof Broken);
        assertThat(read(new byte[] {'a', ',', (byte) 0xe2, (byte) 0x82})).containsExactly(new Broken(1, 2, NOT_UTF8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "b\u0007c", "J\ufffdrgen", "b\tc", "\u0085x", "b\u007fc"})
    void controlCharactersAndLostOnesAreNamed(String bad) throws IOException {
        assertThat(read("a,b," + bad + "\nc\n")).containsExactly(new Broken(1, 3, BAD_CHARACTER), fields(2, "c"));
    }

    @Test
    void aLineOfSeveralMegabytesIsNotKept() throws IOException {
        String longest = "x".repeat(RawLines.LONGEST);
        assertThat(read("a\n" + longest + "x".repeat(5_000_000) + "\nb\n" + longest + "\n"))
                .containsExactly(fields(1, "a"), new Broken(2, 1, LINE_TOO_LONG), fields(3, "b"), fields(4, longest));
    }

    @Property(tries = 5000)
    void anyQuotesAndCommasAreFieldsOrBroken(
            @ForAll @Chars({'"', ',', ' ', 'x', '\n', '\r', '\\', '\t', '\u00a0'}) @StringLength(max = 40) String file)
            throws IOException {
        assertThat(read(file)).doesNotContainNull();
    }

    @Property(tries = 300)
    void anyBytesAreFieldsOrBroken(@ForAll @Size(max = 60) byte[] file) throws IOException {
        assertThat(read(file)).doesNotContainNull();
    }

    @Property(tries = 300)
    void quotedFieldsComeBackAsTheyWere(
            @ForAll @Size(min = 1, max = 5) List<@CharRange(from = '!', to = '~') String> values) throws IOException {
        String line = String.join(
                ",",
                values.stream().map(it -> '"' + it.replace("\"", "\"\"") + '"').toList());
        assertThat(read(line)).containsExactly(new Fields(1, values));
    }

    private static Fields fields(int number, String... values) {
        return new Fields(number, List.of(values));
    }

    private static List<CsvLine> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvLine> read(byte[] file) throws IOException {
        CsvLines lines = new CsvLines(new ByteArrayInputStream(file));
        List<CsvLine> read = new ArrayList<>();
        for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }
}
