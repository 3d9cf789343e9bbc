package dev.tenure.query.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application at one step of its history (AUD-2).
 *
 * @param missing what an overdue onboarding lacks; empty while it is not overdue
 */
record ApplicationHistoryState(
        String status,
        String providerName,
        String odsCode,
        String odsStanding,
        String town,
        String contactName,
        String contactEmail,
        List<Person> people,
        List<Clash> clashes,
        @Nullable UUID containerId,
        @Nullable UUID mailboxId,
        List<String> missing) {
    /** One person applied for. */
    record Person(
            int row,
            UUID accountId,
            String role,
            @JsonProperty("givenName") String given,
            @JsonProperty("familyName") String family,
            String mobile) {}

    /** A mobile number that is in use elsewhere (REG-3). */
    record Clash(int row, UUID holder) {}

    ApplicationHistoryState with(Person person) {
        List<Person> more = new ArrayList<>(people);
        more.add(person);
        return copy(status, List.copyOf(more), clashes, missing);
    }

    ApplicationHistoryState setAside(List<Clash> found) {
        return copy("set-aside", people, found, missing);
    }

    ApplicationHistoryState inStatus(String newStatus) {
        return copy(newStatus, people, clashes, List.of());
    }

    ApplicationHistoryState overdue(List<String> lacking) {
        return copy(status, people, clashes, lacking);
    }

    ApplicationHistoryState approved(UUID container, UUID mailbox) {
        return new ApplicationHistoryState(
                "approved",
                providerName,
                odsCode,
                odsStanding,
                town,
                contactName,
                contactEmail,
                people,
                clashes,
                container,
                mailbox,
                missing);
    }

    private ApplicationHistoryState copy(
            String newStatus, List<Person> newPeople, List<Clash> newClashes, List<String> newMissing) {
        return new ApplicationHistoryState(
                newStatus,
                providerName,
                odsCode,
                odsStanding,
                town,
                contactName,
                contactEmail,
                newPeople,
                newClashes,
                containerId,
                mailboxId,
                newMissing);
    }
}
