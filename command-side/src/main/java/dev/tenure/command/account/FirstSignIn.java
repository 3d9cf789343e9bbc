package dev.tenure.command.account;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a first sign-in has got (REG-7).
 *
 * @param done the steps that are done, in order
 * @param next the step to do next; the word none once all are done
 * @param acceptableUseVersion the version of the acceptable use policy in force
 */
public record FirstSignIn(List<String> done, String next, String acceptableUseVersion) {
    public FirstSignIn {
        done = List.copyOf(done);
    }

    static FirstSignIn of(boolean accepted, boolean questionsSet, boolean passwordChosen, String version) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>();
        (accepted ? done : open).add("acceptable-use");
        (questionsSet ? done : open).add("security-questions");
        (passwordChosen ? done : open).add("password");
        return new FirstSignIn(done, open.isEmpty() ? "none" : open.get(0), version);
    }
}
