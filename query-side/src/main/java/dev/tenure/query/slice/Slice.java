package dev.tenure.query.slice;

import dev.tenure.eventstore.run.BatchHandler;

/**
 * One question with its own tables.
 *
 * @param name also its processing group, and its processor's name in the token table
 * @param projection writes the tables, batch by batch
 * @param forgetting takes people out of them who were erased
 */
public record Slice(String name, BatchHandler projection, Forgetting forgetting) {
    public static <P extends BatchHandler & Forgetting> Slice of(String name, P projection) {
        return new Slice(name, projection, projection);
    }
}
