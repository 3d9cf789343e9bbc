package dev.tenure.architecture.canary.database;

import dev.tenure.architecture.canary.kernel.PlainWord;

/** Wrong: the database knows nothing of ours. */
public record DatabaseKnowingTheKernel(PlainWord word) {}
