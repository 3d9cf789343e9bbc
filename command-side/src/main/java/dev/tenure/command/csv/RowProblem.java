package dev.tenure.command.csv;

/**
 * What is wrong with a row of a file, and where (REG-10).
 *
 * @param line the number of the line in the file, from 1
 * @param column the number of the column, from 1; 0 for the file as a whole
 * @param columnName the name of the column, empty where it has none
 * @param code the reason's stable name
 * @param detail the reason in plain English
 */
public record RowProblem(int line, int column, String columnName, String code, String detail) {
    public static RowProblem of(int line, int column, String columnName, Enum<?> code, String detail) {
        return new RowProblem(line, column, columnName, code.name(), detail);
    }
}
