package dev.tenure.command.upload;

import dev.tenure.command.csv.CsvCells;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.KnownAccounts.Known;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what became of a file, as the file that was sent with columns of ours behind its own (REG-10). */
public final class UploadResult {
    private static final int AT_ONCE = 500;
    private static final List<String> OURS = List.of("outcome", "account_id", "address", "column", "code", "reason");

    private final UploadRows rows;
    private final KnownAccounts accounts;

    public UploadResult(UploadRows rows, KnownAccounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /** A row with the present address of its account, if it has one. */
    public record Settled(
            UploadRow row,
            @Nullable UUID accountId,
            @Nullable String address) {}

    /** Rows behind that line with one of the outcomes, or any where none is named. */
    public List<Settled> page(Upload upload, int behind, List<RowOutcome> outcomes, int limit) {
        List<UploadRow> page = rows.after(upload.uploadId(), behind, outcomes, limit);
        Map<UUID, Known> known = accounts.of(page.stream()
                .filter(UploadResult::hasAccount)
                .map(row -> row.accountId().value())
                .toList());
        return page.stream()
                .map(row -> {
                    UUID id = hasAccount(row) ? row.accountId().value() : null;
                    Known account = id == null ? null : known.get(id);
                    return new Settled(
                            row, id, account == null ? null : account.address().value());
                })
                .toList();
    }

    /** Writes the whole, page by page. */
    public void write(Upload upload, Writer to) throws IOException {
        line(to, Stream.concat(upload.headings().stream(), OURS.stream()));
        List<Settled> page = page(upload, 0, List.of(), AT_ONCE);
        while (!page.isEmpty()) {
            for (Settled settled : page) {
                line(to, fields(upload, settled));
            }
            page = page(upload, page.get(page.size() - 1).row().line(), List.of(), AT_ONCE);
        }
        to.flush();
    }

    private static Stream<String> fields(Upload upload, Settled settled) {
        UploadRow row = settled.row();
        List<String> own = new ArrayList<>(row.content().cells());
        while (own.size() < upload.headings().size()) {
            own.add("");
        }
        return Stream.concat(
                own.stream(),
                Stream.of(
                        row.outcome().told(),
                        Objects.toString(settled.accountId(), ""),
                        Objects.requireNonNullElse(settled.address(), ""),
                        joined(row, RowProblem::columnName),
                        joined(row, RowProblem::code),
                        row.problems().isEmpty() ? "" : "Line " + row.line() + ": " + joined(row, RowProblem::detail)));
    }

    private static String joined(UploadRow row, Function<RowProblem, String> part) {
        return row.problems().stream().map(part).collect(Collectors.joining("; "));
    }

    private static void line(Writer to, Stream<String> fields) throws IOException {
        to.write(fields.map(CsvCells::written).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static boolean hasAccount(UploadRow row) {
        return row.outcome() == RowOutcome.REGISTERED || row.outcome() == RowOutcome.ALREADY_THERE;
    }
}
