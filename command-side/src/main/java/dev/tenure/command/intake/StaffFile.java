package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvCells;
import dev.tenure.command.csv.CsvColumns;
import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.CsvLines;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.container.OdsCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a file of one provider's staff row by row, with the columns {@code given_name, family_name, mobile} and, if wanted,
 * {@code row_ref} and {@code ods_code}, for a local container {@code existing_address} too, in any order (REG-2, REG-4, REG-10,
 * ORG-9). A bad row is named and harms no other; with a bad
 * header there are no rows.
 */
public final class StaffFile {
    private final CsvLines lines;
    private final MobileNumbers numbers;
    private final StaffHome home;
    private final Optional<ExistingAddresses> existing;
    private final NumbersSeen seen = new NumbersSeen();
    private final FileHeader<StaffColumn> header;
    private final List<RowProblem> problems;
    private final CsvColumns columns;
    private final List<Integer> own;

    /** Reads the header. */
    public StaffFile(InputStream file, MobileNumbers numbers, StaffHome home) throws IOException {
        this.lines = new CsvLines(file);
        this.numbers = numbers;
        this.home = home;
        this.existing = Optional.ofNullable(home.existingAddressesAt()).map(ExistingAddresses::new);
        Optional<CsvLine> first = lines.next();
        CsvLine.Fields heading = first.filter(CsvLine.Fields.class::isInstance)
                .map(CsvLine.Fields.class::cast)
                .orElse(new CsvLine.Fields(1, List.of()));
        header = new FileHeader<>(heading, known());
        problems = first.map(this::problemsOf).orElseGet(StaffFile::nothingThere);
        columns = header.columns();
        own = IntStream.range(0, columns.columns().size())
                .filter(place -> !header.inOrder().get(place).isOfResult())
                .boxed()
                .toList();
    }

    /** What is wrong with the file as a whole; nothing of it is to be taken then. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** The file's own columns in their order, those of an earlier result left out. */
    public List<String> headings() {
        return own.stream().map(place -> columns.columns().get(place).name()).toList();
    }

    /** The next row, good or bad, or nothing at the end of the file. */
    public Optional<StaffRow> next() throws IOException {
        return problems.isEmpty() ? lines.next().map(this::row) : Optional.empty();
    }

    private StaffRow row(CsvLine line) {
        if (line instanceof CsvLine.Broken broken) {
            return new StaffRow(
                    broken.number(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(columns.problem(broken)));
        }
        CsvLine.Fields written = (CsvLine.Fields) line;
        CsvLine.Fields fields = new CsvLine.Fields(
                written.number(),
                written.values().stream().map(CsvCells::asMeant).toList());
        FileRow<StaffColumn> row = new FileRow<>(header, columns, fields);
        return row.isWhole() ? judged(row, fields.values()) : unjudged(row, fields.values());
    }

    private StaffRow judged(FileRow<StaffColumn> row, List<String> values) {
        if (!row.text(StaffColumn.ODS_CODE).isEmpty()) {
            row.odsCode(StaffColumn.ODS_CODE)
                    .filter(code -> !code.equals(home.code()))
                    .ifPresent(other -> refuse(row, other));
        }
        Optional<PersonName> name = row.name(StaffColumn.GIVEN_NAME, StaffColumn.FAMILY_NAME);
        Optional<MobileNumber> mobile = row.mobile(StaffColumn.MOBILE, numbers);
        mobile.ifPresent(it -> seen.refuseIfSeen(row, StaffColumn.MOBILE, it));
        Optional<MailAddress> kept = existing.flatMap(addresses -> addresses.read(row));
        List<RowProblem> inOrder = row.problems().stream()
                .sorted(Comparator.comparingInt(RowProblem::column))
                .toList();
        return new StaffRow(row.line(), own.stream().map(values::get).toList(), name, mobile, kept, inOrder);
    }

    private StaffRow unjudged(FileRow<StaffColumn> row, List<String> values) {
        List<String> cells = own.stream()
                .map(place -> place < values.size() ? values.get(place) : "")
                .toList();
        return new StaffRow(row.line(), cells, Optional.empty(), Optional.empty(), Optional.empty(), row.problems());
    }

    private void refuse(FileRow<StaffColumn> row, OdsCode other) {
        row.add(
                StaffColumn.ODS_CODE,
                PeopleFault.OTHER_ODS_CODE,
                "This file is for " + home.code() + ", and " + other + " is another provider's code.");
    }

    /** Only people of a local container bring addresses with them. */
    private List<StaffColumn> known() {
        return Arrays.stream(StaffColumn.values())
                .filter(column -> column != StaffColumn.EXISTING_ADDRESS || existing.isPresent())
                .toList();
    }

    private List<RowProblem> problemsOf(CsvLine first) {
        return first instanceof CsvLine.Broken broken
                ? List.of(RowProblem.of(
                        broken.number(),
                        broken.column(),
                        "",
                        broken.fault(),
                        broken.fault().sentence()))
                : header.problems();
    }

    private static List<RowProblem> nothingThere() {
        return List.of(RowProblem.of(
                1, 0, "", PeopleFault.FILE_EMPTY, "The file is empty; its first line names the columns."));
    }
}
