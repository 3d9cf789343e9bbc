package dev.tenure.command.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("REG-10")
class CsvCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "O'Brien",
                "'t Hooft",
                "a, b",
                "say \"yes\"",
                "+447911123456",
                "=1+1",
                "-1",
                "@sum",
                "'=1",
                "''+2"
            })
    void comeBackAsTheyWere(String value) throws IOException {
        String line = CsvCells.written(value) + ",x\n";
        CsvLine read = new CsvLines(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .next()
                .orElseThrow();

        assertThat(CsvCells.asMeant(((CsvLine.Fields) read).values().get(0))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+447911123456", "-1", "@sum"})
    void areNoFormulaInASpreadsheet(String value) {
        assertThat(CsvCells.written(value)).isEqualTo("'" + value);
    }

    @Test
    void areQuotedWhereTheyHaveTo() {
        assertThat(CsvCells.written("=a,\"b\"")).isEqualTo("\"'=a,\"\"b\"\"\"");
    }
}
