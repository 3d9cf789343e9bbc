package dev.tenure.architecture.canary.style;

import dev.tenure.architecture.canary.console.PageKnowingTheKernel;

/** Wrong: the style knows nobody. */
public record StyleKnowingPages(PageKnowingTheKernel page) {}
