package dev.tenure.command.csv;

/** What can be wrong with a line of any file of comma-separated values. The names are codes of the API. */
public enum CsvFault {
    NOT_UTF8("It has bytes that are not UTF-8 text. Save the file as CSV in UTF-8."),
    LINE_TOO_LONG("The line is longer than 64 KiB; a line break or a quotation mark may be missing."),
    BROKEN_QUOTES("A quotation mark is not closed in its line, or stands inside a field that is not quoted. Inside a"
            + " quoted field it is written twice."),
    BAD_CHARACTER("It has a control character, or the sign that replaces a lost character."),
    WRONG_COLUMN_COUNT("The line has another number of columns than it should have."),
    EMPTY_FIELD("The field is empty and must not be."),
    FIELD_TOO_LONG("The field is too long.");

    private final String sentence;

    CsvFault(String sentence) {
        this.sentence = sentence;
    }

    /** The fault in plain English, for whoever sent the file. */
    public String sentence() {
        return sentence;
    }
}
