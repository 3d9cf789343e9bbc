package dev.tenure.query.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account at one step of its history, without anything secret (AUD-2).
 *
 * @param status {@code registered} until the first sign-in is complete (REG-7), then {@code ready}
 * @param formerAddresses retired, oldest first
 * @param temporaryPasswordUntil until when the temporary password that is out opens the first sign-in; null if none is out
 * @param standing how it stands besides
 */
record AccountState(
        String status,
        @JsonProperty("givenName") String given,
        @JsonProperty("familyName") String family,
        String address,
        List<String> formerAddresses,
        @Nullable String mobile,
        UUID containerId,
        String channel,
        @Nullable UUID applicationId,
        FirstSignIn firstSignIn,
        @Nullable Instant temporaryPasswordUntil,
        AccountStanding standing) {
    /** Which steps of the first sign-in are done (REG-7). */
    record FirstSignIn(@Nullable String acceptableUseVersion, boolean securityQuestionsSet, boolean passwordChosen) {
        static final FirstSignIn NOTHING_DONE = new FirstSignIn(null, false, false);

        FirstSignIn accepted(String version) {
            return new FirstSignIn(version, securityQuestionsSet, passwordChosen);
        }

        FirstSignIn questionsSet() {
            return new FirstSignIn(acceptableUseVersion, true, passwordChosen);
        }

        FirstSignIn chosen() {
            return new FirstSignIn(acceptableUseVersion, securityQuestionsSet, true);
        }

        String status() {
            return acceptableUseVersion != null && securityQuestionsSet && passwordChosen ? "ready" : "registered";
        }
    }

    AccountState withFirstSignIn(FirstSignIn steps, @Nullable Instant passwordUntil) {
        return new AccountState(
                steps.status(),
                given,
                family,
                address,
                formerAddresses,
                mobile,
                containerId,
                channel,
                applicationId,
                steps,
                passwordUntil,
                standing);
    }

    AccountState withName(String newGiven, String newFamily, String newAddress, List<String> newFormer) {
        return new AccountState(
                status,
                newGiven,
                newFamily,
                newAddress,
                newFormer,
                mobile,
                containerId,
                channel,
                applicationId,
                firstSignIn,
                temporaryPasswordUntil,
                standing);
    }

    AccountState with(AccountStanding now) {
        return copy(mobile, containerId, now);
    }

    AccountState withMobile(@Nullable String now) {
        return copy(now, containerId, standing);
    }

    /** In another container; whatever a leaver's clock was about to do is off. */
    AccountState movedTo(UUID container) {
        return copy(mobile, container, standing.leaver(null));
    }

    private AccountState copy(@Nullable String newMobile, UUID newContainer, AccountStanding newStanding) {
        return new AccountState(
                status,
                given,
                family,
                address,
                formerAddresses,
                newMobile,
                newContainer,
                channel,
                applicationId,
                firstSignIn,
                temporaryPasswordUntil,
                newStanding);
    }

    String name() {
        return given + " " + family;
    }
}
