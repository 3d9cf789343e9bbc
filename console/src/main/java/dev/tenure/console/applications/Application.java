package dev.tenure.console.applications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application in full, as the API tells it. */
record Application(
        String id,
        String providerName,
        String odsCode,
        @Nullable String odsStanding,
        String town,
        Contact contact,
        String state,
        boolean overdue,
        @Nullable List<String> missing,
        Instant submittedAt,
        @Nullable Decision decision,
        List<Person> people,
        @Nullable List<Clash> clashes,
        @Nullable String advice,
        @Nullable Progress progress) {
    /** Who answers for it. */
    record Contact(String name, String email) {}

    /** What was decided. */
    record Decision(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String reason) {
        public String name() {
            return by == null ? "unknown" : by.replaceFirst("^operator:", "");
        }
    }

    /** A person applied for. */
    record Person(
            int row,
            String accountId,
            String role,
            String givenName,
            String familyName,
            String mobile,
            boolean registered,
            boolean member) {
        public String roleWords() {
            return role.equals("owner") ? "Owner" : "Member";
        }

        public String progressWords() {
            return member ? "Registered, has access" : registered ? "Registered" : "Not registered yet";
        }
    }

    /** A mobile number that is in use elsewhere. */
    record Clash(
            int row, String heldBy, String id, @Nullable String name) {
        public String page() {
            return (heldBy.equals("account") ? "/people/" : "/applications/") + id;
        }

        public String words() {
            String holder = name == null ? "" : " (" + name + ")";
            return (heldBy.equals("account") ? "an account" : "another application") + holder;
        }
    }

    /** How far the onboarding has come. */
    record Progress(
            @Nullable String containerId,
            @Nullable String mailboxId,
            boolean containerOpen,
            boolean mailboxCreated,
            int accountsRegistered,
            int accountsExpected,
            int membershipsMade,
            int membershipsExpected) {}

    public String stateWords() {
        return States.words(state);
    }

    public String standingWords() {
        return States.standing(odsStanding);
    }

    public String tag() {
        return States.tag(state);
    }

    public boolean undecided() {
        return state.equals("submitted") || state.equals("set-aside");
    }
}
