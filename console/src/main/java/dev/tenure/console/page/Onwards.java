package dev.tenure.console.page;

import dev.tenure.console.api.Answer;

/** Where a page leads after a command: to a page that has seen it. */
public final class Onwards {
    private Onwards() {}

    /** A redirect to the path, with the command's position for the next read. */
    public static String to(String path, Answer<?> done) {
        return "redirect:" + path + (done.position() == null ? "" : "?after=" + done.position());
    }
}
