package dev.tenure.architecture.canary.eventstore;

import dev.tenure.architecture.canary.kernel.PlainWord;

/** Wrong: the event store knows nothing of ours. */
public record StoreKnowingTheKernel(PlainWord word) {}
