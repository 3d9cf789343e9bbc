package dev.tenure.architecture.canary.console;

import dev.tenure.architecture.canary.kernel.PlainWord;

/** Wrong: the console asks over HTTP and shares no words with the sides. */
public record ConsoleKnowingTheKernel(PlainWord word) {}
