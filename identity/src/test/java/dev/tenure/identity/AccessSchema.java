package dev.tenure.identity;

import dev.tenure.database.SchemaOwner;
import dev.tenure.testing.PostgresExtension;

/** A database with identity's schema. */
public final class AccessSchema {
    private AccessSchema() {}

    /** For {@code @RegisterExtension}. */
    public static PostgresExtension extension() {
        return PostgresExtension.with(new SchemaOwner("access", "db/migration/access"));
    }
}
