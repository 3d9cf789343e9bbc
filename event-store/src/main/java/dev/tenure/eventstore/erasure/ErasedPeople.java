package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.jdbc.Queries;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells read models who was erased, so that they forget them too (LEA-5). */
public final class ErasedPeople {
    private final Queries queries;

    public ErasedPeople(DataSource dataSource) {
        this.queries = new Queries(dataSource);
    }

    /** Those of them who were erased. */
    public Set<UUID> among(Collection<UUID> people) {
        return new HashSet<>(queries.list(
                row -> row.getObject(1, UUID.class),
                "select person from events.erased where person = any (?::uuid[])",
                (Object) people.toArray(UUID[]::new)));
    }

    /** Who was erased when the log ended at that position, or later. */
    public List<UUID> since(long position) {
        return queries.list(
                row -> row.getObject(1, UUID.class), "select person from events.erased where position >= ?", position);
    }
}
