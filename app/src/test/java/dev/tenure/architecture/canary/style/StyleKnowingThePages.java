package dev.tenure.architecture.canary.style;

import dev.tenure.architecture.canary.console.ConsoleKnowingTheKernel;

/** Wrong: the style knows nothing of ours. */
public record StyleKnowingThePages(ConsoleKnowingTheKernel page) {}
