package dev.tenure.command.csv;

import dev.tenure.command.csv.CsvLine.Broken;
import dev.tenure.command.csv.CsvLine.Fields;
import dev.tenure.command.csv.RawLines.RawLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of comma-separated values as a stream. Every line stands by itself: a field has no line break in it, so
 * that a quotation mark that is not closed spoils its own line only. Empty lines are passed over.
 */
public final class CsvLines {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final RawLines lines;

    public CsvLines(InputStream in) {
        this.lines = new RawLines(in);
    }

    /** The next line that is not empty, or nothing at the end of the file. */
    public Optional<CsvLine> next() throws IOException {
        Optional<RawLine> raw = lines.next();
        while (raw.isPresent()) {
            Optional<CsvLine> line = read(raw.get());
            if (line.isPresent()) {
                return line;
            }
            raw = lines.next();
        }
        return Optional.empty();
    }

    private static Optional<CsvLine> read(RawLine raw) {
        if (raw.tooLong()) {
            return Optional.of(new Broken(raw.number(), 1, CsvFault.LINE_TOO_LONG));
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw.bytes());
        CharBuffer chars = CharBuffer.allocate(raw.bytes().length);
        boolean malformed =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true).isError();
        String text = withoutMark(raw.number(), chars.flip().toString());
        if (malformed) {
            return Optional.of(new Broken(raw.number(), Quotes.columnAtEndOf(text), CsvFault.NOT_UTF8));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(split(raw.number(), text));
    }

    private static String withoutMark(int number, String text) {
        return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static CsvLine split(int number, String text) {
        int broken = Quotes.brokenColumn(text);
        if (broken > 0) {
            return new Broken(number, broken, CsvFault.BROKEN_QUOTES);
        }
        List<String> values = values(text);
        for (int column = 1; column <= values.size(); column++) {
            if (values.get(column - 1).chars().anyMatch(CsvLines::isBad)) {
                return new Broken(number, column, CsvFault.BAD_CHARACTER);
            }
        }
        return new Fields(number, values);
    }

    private static List<String> values(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            CSVRecord only = parser.iterator().next();
            return only.stream().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBad(int character) {
        return Character.isISOControl(character) || character == 0xFFFD;
    }
}
