package dev.tenure.eventstore.run;

import dev.tenure.eventstore.NodeName;
import org.axonframework.serialization.Serializer;

/**
 * Where tokens are kept, and for whom: a table as Axon's token store has it.
 *
 * @param table with its schema
 * @param writtenAt the column of the moment at which its holder last wrote
 * @param node who holds segments here
 */
public record TokenPlace(String table, String writtenAt, NodeName node, Serializer serializer) {}
