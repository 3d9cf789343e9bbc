/** Who and what there is: people, care providers, shared mailboxes, and the search over them (DIR). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.directory;

import org.jspecify.annotations.NullMarked;
