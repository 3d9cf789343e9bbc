/** Which trace a thread works for: from a request into the events it causes, and from an event to whoever handles it. Anything may use it; it uses nothing of ours. */
@NullMarked
package dev.tenure.eventstore.trace;

import org.jspecify.annotations.NullMarked;
