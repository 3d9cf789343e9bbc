package dev.tenure.eventstore.read;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event as it lies in the log.
 *
 * @param position its place in the whole log, from 1, dense
 * @param name its stored name, such as {@code account.registered}
 * @param revision the revision of its stored form
 * @param message the event, with sequence, time and metadata
 * @param json the stored payload as JSON, its personal component included
 */
public record RecordedEvent(long position, String name, String revision, DomainEventMessage<?> message, String json) {}
