package dev.tenure.command.account;

/** Something that only its owner may know. It never shows itself, in a log line or anywhere. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
