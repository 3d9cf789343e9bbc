package dev.tenure.query.directory;

import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of containers. */
final class ContainerTable {
    private final JdbcClient jdbc;
    private final DepartmentTable departments;

    ContainerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.departments = new DepartmentTable(jdbc);
    }

    List<DirectoryContainer> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from readmodel.directory_container where container_id = any (?)")
                        .param(SqlArray.uuids(ids))
                        .query((row, number) -> DirectoryContainer.read(row))
                        .list();
    }

    DepartmentTable departments() {
        return departments;
    }

    void write(ContainersBatch batch) {
        insert(batch.begun());
        RowSet.of(batch.changed())
                .uuids("container_id", DirectoryContainer::id)
                .texts("name", DirectoryContainer::name)
                .booleans("closed", DirectoryContainer::closed)
                .longs("sequence", DirectoryContainer::version)
                .write(jdbc, """
                        update readmodel.directory_container c
                        set name = rows.name, closed = rows.closed, sequence = rows.sequence
                        from rows where c.container_id = rows.container_id""");
        departments.write(batch.departments());
    }

    private void insert(Collection<DirectoryContainer> containers) {
        RowSet.of(containers)
                .uuids("container_id", DirectoryContainer::id)
                .texts("name", DirectoryContainer::name)
                .texts("ods_code", DirectoryContainer::odsCode)
                .texts("town", DirectoryContainer::town)
                .texts("parent", DirectoryContainer::parent)
                .uuids("application_id", DirectoryContainer::applicationId)
                .booleans("closed", DirectoryContainer::closed)
                .longs("sequence", DirectoryContainer::version)
                .write(jdbc, """
                        insert into readmodel.directory_container
                            (container_id, name, ods_code, town, parent, application_id, closed, sequence)
                        select container_id, name, ods_code, town, parent, application_id, closed, sequence
                        from rows""");
    }
}
