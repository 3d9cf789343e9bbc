package dev.tenure.database;

/**
 * A part of Tenure that owns one schema and brings its migration scripts along.
 *
 * @param schema the schema's name
 * @param location the folder of its scripts on the class path, such as {@code db/migration/events}
 */
public record SchemaOwner(String schema, String location) {}
