package dev.tenure.command.csv;

/**
 * Writes fields so that no spreadsheet takes one for a formula, and reads them back: what begins with {@code = + - @} gets an
 * apostrophe in front, which is taken away again when such a file is sent to us.
 */
public final class CsvCells {
    private static final String FORMULA_SIGNS = "=+-@";

    private CsvCells() {}

    /** The field as it goes into a file. */
    public static String written(String value) {
        String safe = isFormula(value, 0) || isMarked(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The field as it was before it was written. */
    public static String asMeant(String field) {
        return isMarked(field) ? field.substring(1) : field;
    }

    /** Apostrophes and then a sign: one of them is ours. */
    private static boolean isMarked(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at > 0 && isFormula(value, at);
    }

    private static boolean isFormula(String value, int at) {
        return at < value.length() && FORMULA_SIGNS.indexOf(value.charAt(at)) >= 0;
    }
}
