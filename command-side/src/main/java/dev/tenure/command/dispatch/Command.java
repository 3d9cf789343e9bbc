package dev.tenure.command.dispatch;

import dev.tenure.command.rejection.RejectionCode;
import java.util.UUID;

/**
 * Something that somebody wants to happen.
 *
 * @param <R> what the command answers: a record without secrets and without personal data, stored for repeats
 */
public interface Command<R> {
    /** The aggregate that decides; its version is what the caller is told. */
    UUID target();

    /** What is said when there is no such aggregate. */
    RejectionCode unknownTarget();
}
