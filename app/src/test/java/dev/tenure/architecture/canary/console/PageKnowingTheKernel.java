package dev.tenure.architecture.canary.console;

import dev.tenure.architecture.canary.kernel.PlainWord;

/** Wrong: the console is a client of the HTTP APIs and nothing else. */
public record PageKnowingTheKernel(PlainWord word) {}
