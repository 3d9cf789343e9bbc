package dev.tenure.query.testing;

import dev.tenure.database.SchemaOwner;
import dev.tenure.testing.PostgresExtension;

/** A database with the read model's schema. */
public final class ReadModel {
    private ReadModel() {}

    public static PostgresExtension database() {
        return PostgresExtension.with(new SchemaOwner("readmodel", "db/migration/readmodel"));
    }
}
