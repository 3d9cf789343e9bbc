package dev.tenure.console.api;

/** The two sides that are asked. */
public enum Side {
    COMMAND("command side"),
    QUERY("query side");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    /** As a page calls it. */
    public String words() {
        return words;
    }
}
