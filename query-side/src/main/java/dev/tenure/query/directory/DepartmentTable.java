package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.query.slice.RowSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code readmodel.directory_department}: who runs which local container (ORG-9, SUP-1). */
final class DepartmentTable {
    private final JdbcClient jdbc;

    DepartmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDepartment> of(UUID containerId) {
        return jdbc.sql("select name, email, telephone from readmodel.directory_department where container_id = ?")
                .param(containerId)
                .query((row, number) ->
                        new LocalDepartment(row.getString("name"), row.getString("email"), row.getString("telephone")))
                .optional();
    }

    void write(Map<UUID, LocalDepartment> departments) {
        RowSet.of(departments.entrySet())
                .uuids("container_id", Map.Entry::getKey)
                .texts("name", entry -> entry.getValue().name())
                .texts("email", entry -> entry.getValue().email())
                .texts("telephone", entry -> entry.getValue().telephone())
                .write(jdbc, """
                        insert into readmodel.directory_department (container_id, name, email, telephone)
                        select container_id, name, email, telephone from rows
                        on conflict (container_id) do update
                        set name = excluded.name, email = excluded.email, telephone = excluded.telephone""");
    }
}
