package dev.tenure.eventstore.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The lines of a file with their numbers, so that whatever is wrong is named by its line. */
final class NumberedLines implements AutoCloseable {
    private final Path file;
    private final BufferedReader reader;
    private long number;
    private String text = "";

    NumberedLines(Path file) throws IOException {
        this.file = file;
        this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** The next line as JSON, null after the last. */
    @Nullable JsonNode next() throws IOException {
        number++;
        try {
            String line = reader.readLine();
            if (line == null) {
                return null;
            }
            text = line;
            JsonNode json = LineForm.parse(line);
            if (!json.isObject()) {
                throw refused("it is no JSON object");
            }
            return json;
        } catch (JacksonException e) {
            throw refused("it is no whole JSON");
        } catch (CharacterCodingException e) {
            throw refused("it is not UTF-8");
        }
    }

    /** The line that was returned last, as it stands in the file. */
    String text() {
        return text;
    }

    long number() {
        return number;
    }

    TransferRefused refused(String why) {
        return refusedAt(number, why);
    }

    TransferRefused refusedAt(long line, String why) {
        return new TransferRefused("line " + line + " of " + file + ": " + why);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
