package dev.tenure.benchmarks.scale;

import dev.tenure.benchmarks.report.Scale.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database holds for each account, in bytes. */
record DatabaseSize(long bytesPerAccount, List<Table> tables) {
    private static final List<String> TABLES = List.of(
            "events.event",
            "events.link",
            "events.data_key",
            "events.claim",
            "command.saga",
            "command.saga_association",
            "command.deadline");

    static DatabaseSize of(Days days, int accounts) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(new Table(table, days.count("pg_total_relation_size('" + table + "')") / accounts));
        }
        long all = tables.stream().mapToLong(Table::bytesPerAccount).sum();
        return new DatabaseSize(all, tables);
    }
}
