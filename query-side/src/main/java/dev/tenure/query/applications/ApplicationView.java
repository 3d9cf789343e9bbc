package dev.tenure.query.applications;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A care provider's application (ORG-1).
 *
 * @param odsStanding what the ODS reference data said of the code when it was submitted (ORG-3)
 * @param state one of the five of {@link ApplicationState}, in lower case with hyphens
 * @param overdue whether the onboarding takes longer than it may; {@code missing} then names what is missing (ORG-2)
 * @param decision what NAS decided, null while nothing is decided
 * @param version the application's last event that this answer has seen
 */
public record ApplicationView(
        UUID id,
        String providerName,
        String odsCode,
        String odsStanding,
        String town,
        Contact contact,
        String state,
        boolean overdue,
        List<String> missing,
        Instant submittedAt,
        @Nullable Taken decision,
        List<Person> people,
        List<Clash> clashes,
        @Nullable String advice,
        Progress progress,
        long version) {
    /** Who answers for the application. */
    public record Contact(String name, String email) {}

    /** A decision: when, by whom, why. */
    public record Taken(
            Instant at, @Nullable String by, @Nullable String reason) {}

    /** One person of the application, with what has become of them. */
    public record Person(
            int row,
            UUID accountId,
            String role,
            @JsonProperty("givenName") String given,
            @JsonProperty("familyName") String family,
            String mobile,
            boolean registered,
            boolean member) {}

    /**
     * A mobile number that is in use elsewhere (REG-3).
     *
     * @param row the person of this application
     * @param heldBy {@code account} or {@code application}
     * @param id the account's or the application's id
     * @param name who holds the number, where this slice knows it
     */
    public record Clash(
            int row, String heldBy, UUID id, @Nullable String name, String link) {}

    /** How far the onboarding has come (ORG-2). */
    public record Progress(
            @Nullable UUID containerId,
            @Nullable UUID mailboxId,
            boolean containerOpen,
            boolean mailboxCreated,
            int accountsRegistered,
            int accountsExpected,
            int membershipsMade,
            int membershipsExpected) {}
}
