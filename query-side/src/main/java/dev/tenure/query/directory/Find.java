package dev.tenure.query.directory;

/** An entry that was found, and where it stands among the others. */
record Find(DirectoryEntry entry, SearchPlace place) {}
