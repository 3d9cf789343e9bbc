package dev.tenure.command.dispatch;

import java.util.UUID;

/**
 * What a command was answered.
 *
 * @param body the answer as JSON
 * @param version the version of the aggregate that decided, after it
 * @param position the log's position from which on a reader sees what the command did
 * @param repeated whether this is the stored answer of an earlier, equal command
 */
public record Answer(String body, UUID aggregateId, long version, long position, boolean repeated) {}
