package dev.tenure.command.upload.store;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.upload.RowOutcome;
import dev.tenure.command.upload.RowVerdict;
import dev.tenure.command.upload.UploadRow;
import dev.tenure.command.upload.UploadRows;
import dev.tenure.eventstore.sealing.Sealer;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.upload.UploadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code command.upload_row}. */
public final class JdbcUploadRows implements UploadRows {
    private static final String SELECT =
            "select line, account_id, sealed, outcome, problems from command.upload_row where upload_id = :upload";
    private static final String ADD = """
            insert into command.upload_row (upload_id, line, account_id, sealed, outcome, problems)
            select :upload, sent.*
            from unnest(cast(:lines as integer[]), cast(:accounts as uuid[]), cast(:sealed as bytea[]),
                        cast(:outcomes as text[]), cast(:problems as text[])) as sent
            """;
    private static final String NOTE = """
            update command.upload_row kept
            set outcome = noted.outcome, account_id = noted.account, problems = noted.problems
            from unnest(cast(:lines as integer[]), cast(:accounts as uuid[]), cast(:outcomes as text[]),
                        cast(:problems as text[])) as noted (line, account, outcome, problems)
            where kept.upload_id = :upload and kept.line = noted.line and kept.outcome = :from
            """;
    private static final String GIVE_UP = """
            update command.upload_row set outcome = 'given-up'
            where upload_id = :upload and line = any (cast(:lines as integer[])) and outcome in ('unchecked', 'good')
            """;
    private static final String PLACES =
            "select account_id, upload_id, line from command.upload_row where account_id = any (cast(:ids as uuid[]))";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;

    public JdbcUploadRows(JdbcClient jdbc, Sealer sealer, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
    }

    void add(UploadId uploadId, List<UploadRow> rows) {
        jdbc.sql(ADD)
                .param("upload", uploadId.value())
                .param("lines", lines(rows, UploadRow::line))
                .param("accounts", accounts(rows, UploadRow::accountId))
                .param("sealed", rows.stream().map(row -> sealed(uploadId, row)).toArray(byte[][]::new))
                .param("outcomes", texts(rows, row -> row.outcome().stored()))
                .param("problems", texts(rows, row -> problems(row.problems())))
                .update();
    }

    @Override
    public List<UploadRow> first(UploadId uploadId, RowOutcome outcome, int limit) {
        // the condition on both lets the small index of open rows serve
        return jdbc.sql(SELECT
                        + " and outcome in ('unchecked', 'good') and outcome = :outcome order by line limit :limit")
                .param("upload", uploadId.value())
                .param("outcome", outcome.stored())
                .param("limit", limit)
                .query((row, number) -> row(uploadId, row))
                .list();
    }

    @Override
    public List<UploadRow> after(UploadId uploadId, int line, Collection<RowOutcome> outcomes, int limit) {
        Collection<RowOutcome> wanted = outcomes.isEmpty() ? Arrays.asList(RowOutcome.values()) : outcomes;
        return jdbc.sql(SELECT + " and line > :line and outcome = any (cast(:outcomes as text[]))"
                        + " order by line limit :limit")
                .param("upload", uploadId.value())
                .param("line", line)
                .param("outcomes", wanted.stream().map(RowOutcome::stored).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> row(uploadId, row))
                .list();
    }

    @Override
    public void note(UploadId uploadId, RowOutcome from, List<RowVerdict> verdicts) {
        jdbc.sql(NOTE)
                .param("upload", uploadId.value())
                .param("from", from.stored())
                .param("lines", lines(verdicts, RowVerdict::line))
                .param("accounts", accounts(verdicts, RowVerdict::accountId))
                .param("outcomes", texts(verdicts, verdict -> verdict.outcome().stored()))
                .param("problems", texts(verdicts, verdict -> problems(verdict.problems())))
                .update();
    }

    @Override
    public void giveUp(UploadId uploadId, List<UploadRow> rows) {
        jdbc.sql(GIVE_UP)
                .param("upload", uploadId.value())
                .param("lines", lines(rows, UploadRow::line))
                .update();
    }

    @Override
    public Map<UUID, Place> placesOf(Collection<UUID> accountIds) {
        Map<UUID, Place> places = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql(PLACES).param("ids", accountIds.toArray(UUID[]::new)).query(row -> {
                Place place = new Place(new UploadId(row.getObject("upload_id", UUID.class)), row.getInt("line"));
                places.put(row.getObject("account_id", UUID.class), place);
            });
        }
        return places;
    }

    private UploadRow row(UploadId uploadId, ResultSet row) throws SQLException {
        int line = row.getInt("line");
        byte[] clear = sealer.open(row.getBytes("sealed"), context(uploadId, line));
        String problems = row.getString("problems");
        return new UploadRow(
                line,
                new UserAccountId(row.getObject("account_id", UUID.class)),
                RowOutcome.of(row.getString("outcome")),
                json.readValue(clear, UploadRow.Content.class),
                problems == null ? List.of() : List.of(json.readValue(problems, RowProblem[].class)));
    }

    private byte[] sealed(UploadId uploadId, UploadRow row) {
        return sealer.seal(json.writeValueAsBytes(row.content()), context(uploadId, row.line()));
    }

    private static String context(UploadId uploadId, int line) {
        return "upload-row/" + uploadId + "/" + line;
    }

    private @Nullable String problems(List<RowProblem> problems) {
        return problems.isEmpty() ? null : json.writeValueAsString(problems);
    }

    private static <T> Integer[] lines(List<T> things, Function<T, Integer> line) {
        return things.stream().map(line).toArray(Integer[]::new);
    }

    private static <T> UUID[] accounts(List<T> things, Function<T, UserAccountId> account) {
        return things.stream().map(account).map(UserAccountId::value).toArray(UUID[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
