package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumn;

/** A column that a kind of file may have. */
interface FileColumn {
    /** Its name in the first line of the file. */
    String heading();

    /** What a field of it may be. */
    CsvColumn rule();

    /** Whether a file without it is refused. */
    default boolean isNeeded() {
        return true;
    }
}
