package dev.tenure.command.csv;

/**
 * A column of a file.
 *
 * @param longest how long a field may be, in UTF-16 units
 */
public record CsvColumn(String name, int longest, boolean required) {}
