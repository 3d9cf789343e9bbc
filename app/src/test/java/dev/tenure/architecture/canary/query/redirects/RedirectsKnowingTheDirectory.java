package dev.tenure.architecture.canary.query.redirects;

import dev.tenure.architecture.canary.query.directory.Entry;

/** Wrong: slices never import each other. */
public record RedirectsKnowingTheDirectory(Entry entry) {}
