package dev.tenure.command.ods;

import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.CsvLines;
import dev.tenure.kernel.container.OdsCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the published file {@code ecarehomesite} as a stream, row by row: without a header, or with one, which is passed
 * over (ORG-3). A bad row is named and harms no other. Of a code that comes twice the first row counts.
 */
public final class OdsFileReader {
    private final CsvLines lines;
    private final Map<OdsCode, Integer> seen = new HashMap<>();
    private boolean atStart = true;

    public OdsFileReader(InputStream in) {
        this.lines = new CsvLines(in);
    }

    /** The next row, good or bad, or nothing at the end of the file. */
    public Optional<OdsRow> next() throws IOException {
        Optional<CsvLine> line = lines.next();
        if (atStart && line.filter(OdsFileReader::isHeader).isPresent()) {
            line = lines.next();
        }
        atStart = false;
        return line.map(this::row);
    }

    private OdsRow row(CsvLine line) {
        if (line instanceof CsvLine.Fields fields) {
            OdsRow row = new OdsFields(fields).row();
            return row.site().map(site -> unlessSeen(row, site)).orElse(row);
        }
        CsvLine.Broken broken = (CsvLine.Broken) line;
        return OdsRow.bad(broken.number(), List.of(OdsColumn.ALL.problem(broken)));
    }

    private OdsRow unlessSeen(OdsRow row, OdsSite site) {
        Integer first = seen.putIfAbsent(site.code(), row.line());
        if (first == null) {
            return row;
        }
        String detail = "The code " + site.code() + " stands in line " + first + " already.";
        return OdsRow.bad(
                row.line(),
                List.of(OdsColumn.ALL.problem(row.line(), OdsColumn.CODE.number(), OdsFault.CODE_TWICE, detail)));
    }

    /** A header names the postcode and the opening date, which otherwise never are without a digit. */
    private static boolean isHeader(CsvLine line) {
        return line instanceof CsvLine.Fields fields
                && fields.values().size() == OdsColumn.COUNT
                && isName(OdsColumn.POSTCODE.of(fields.values()))
                && isName(OdsColumn.OPEN_DATE.of(fields.values()));
    }

    private static boolean isName(String value) {
        return !value.isEmpty() && value.chars().noneMatch(Character::isDigit);
    }
}
