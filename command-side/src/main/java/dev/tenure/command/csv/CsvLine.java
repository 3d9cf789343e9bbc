package dev.tenure.command.csv;

import java.util.List;

/** A line of a file: its fields, or why it has none. */
public sealed interface CsvLine {
    /** The number of the line in the file, from 1. */
    int number();

    /** The fields, without the space around them. */
    record Fields(int number, List<String> values) implements CsvLine {
        public Fields {
            values = List.copyOf(values);
        }
    }

    /** A line that cannot be taken apart, and the column in which that shows. */
    record Broken(int number, int column, CsvFault fault) implements CsvLine {}
}
