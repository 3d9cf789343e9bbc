package dev.tenure.query.parked;

import org.jspecify.annotations.Nullable;

/**
 * What became of a retry.
 *
 * @param handled whether the event and everything behind it was handled
 * @param parked what of it is still parked, or null
 */
public record RetryView(boolean handled, @Nullable ParkedEventView parked) {}
