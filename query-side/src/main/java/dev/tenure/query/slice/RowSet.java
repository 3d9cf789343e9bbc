package dev.tenure.query.slice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that one statement writes, however many there are: each column travels as one array. The statement reads them from
 * {@code rows}.
 */
public final class RowSet<T> {
    /** Parts the texts of an array within a column; no text that is stored has it. */
    private static final String PARTING = "\u001f";

    private final List<T> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final List<SqlArray> columns = new ArrayList<>();

    private RowSet(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> RowSet<T> of(Collection<T> rows) {
        return new RowSet<>(rows);
    }

    public RowSet<T> uuids(String name, Function<T, @Nullable UUID> value) {
        return column(name, name, SqlArray.uuids(rows.stream().map(value).toArray(UUID[]::new)));
    }

    public RowSet<T> texts(String name, Function<T, @Nullable String> value) {
        return column(name, name, SqlArray.texts(rows.stream().map(value).toArray(String[]::new)));
    }

    public RowSet<T> longs(String name, Function<T, Long> value) {
        return column(
                name, name, new SqlArray("bigint", rows.stream().map(value).toArray(Long[]::new)));
    }

    public RowSet<T> ints(String name, Function<T, @Nullable Integer> value) {
        return column(
                name, name, new SqlArray("integer", rows.stream().map(value).toArray(Integer[]::new)));
    }

    public RowSet<T> booleans(String name, Function<T, Boolean> value) {
        return column(
                name, name, new SqlArray("boolean", rows.stream().map(value).toArray(Boolean[]::new)));
    }

    public RowSet<T> instants(String name, Function<T, @Nullable Instant> value) {
        return column(
                name, name, new SqlArray("timestamptz", rows.stream().map(value).toArray(Instant[]::new)));
    }

    /** Arrays of texts, which may have different lengths as the arrays within an array may not. */
    public RowSet<T> textArrays(String name, Function<T, List<String>> value) {
        String[] joined =
                rows.stream().map(row -> String.join(PARTING, value.apply(row))).toArray(String[]::new);
        return column(name, "string_to_array(" + name + ", e'\\x1f') as " + name, SqlArray.texts(joined));
    }

    private RowSet<T> column(String name, String select, SqlArray values) {
        names.add(name);
        selected.add(select);
        columns.add(values);
        return this;
    }

    /** Runs the statement, unless there are no rows; the number of rows that it changed. */
    public int write(JdbcClient jdbc, String statement) {
        if (rows.isEmpty()) {
            return 0;
        }
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String sql = "with rows as (select " + String.join(", ", selected) + " from unnest(" + arrays + ") as r ("
                + String.join(", ", names) + ")) " + statement;
        return jdbc.sql(sql).params(List.copyOf(columns)).update();
    }
}
