package dev.tenure.console.firstsignin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the first sign-in is done, and what is next (REG-7). */
record Standing(
        @Nullable List<String> done,
        @Nullable String next,
        @Nullable String acceptableUseVersion) {
    /** The page of the next step. */
    public String page() {
        return switch (next == null ? "" : next) {
            case "acceptable-use" -> "/first-sign-in/acceptable-use";
            case "security-questions" -> "/first-sign-in/security-questions";
            case "password" -> "/first-sign-in/password";
            default -> "/first-sign-in/done";
        };
    }
}
