package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.CsvLines;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.kernel.container.OdsCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a file of people for applications, with the columns {@code ods_code, given_name, family_name, mobile, role}
 * (ORG-1, REG-2, REG-4). Every bad row is named with line, column and reason, and the good ones go through; with a bad
 * header, or too large a file, none does.
 */
public final class PeopleFile {
    private final MobileNumbers numbers;
    private final Predicate<OdsCode> known;
    private final long mostBytes;

    /**
     * Takes what rows are judged by.
     *
     * @param known whether an application may be made for the code
     * @param mostBytes how large a file may be
     */
    public PeopleFile(MobileNumbers numbers, Predicate<OdsCode> known, long mostBytes) {
        this.numbers = numbers;
        this.known = known;
        this.mostBytes = mostBytes;
    }

    public PeopleOfFile read(InputStream file) throws IOException {
        LimitedStream limited = new LimitedStream(file, mostBytes);
        PeopleOfFile people = readWhole(new CsvLines(limited));
        return limited.wasCut()
                ? refused(PeopleFault.FILE_TOO_LARGE, "The file is larger than " + mostBytes + " bytes.")
                : people;
    }

    private PeopleOfFile readWhole(CsvLines lines) throws IOException {
        Optional<CsvLine> first = lines.next();
        if (first.isEmpty()) {
            return refused(PeopleFault.FILE_EMPTY, "The file is empty; its first line names the columns.");
        }
        if (first.get() instanceof CsvLine.Broken broken) {
            return PeopleOfFile.nothingBut(List.of(RowProblem.of(
                    broken.number(),
                    broken.column(),
                    "",
                    broken.fault(),
                    broken.fault().sentence())));
        }
        FileHeader<PeopleColumn> header =
                new FileHeader<>((CsvLine.Fields) first.get(), List.of(PeopleColumn.values()));
        return header.problems().isEmpty() ? readRows(header, lines) : PeopleOfFile.nothingBut(header.problems());
    }

    private PeopleOfFile readRows(FileHeader<PeopleColumn> header, CsvLines lines) throws IOException {
        PeopleReading reading = new PeopleReading(header, numbers, known);
        for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            reading.take(line.get());
        }
        return reading.result();
    }

    private static PeopleOfFile refused(PeopleFault fault, String detail) {
        return PeopleOfFile.nothingBut(List.of(RowProblem.of(1, 0, "", fault, detail)));
    }
}
