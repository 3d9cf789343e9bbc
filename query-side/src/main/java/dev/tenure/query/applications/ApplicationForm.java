package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import java.time.Instant;

/** What a provider applied with (ORG-1); it stays as it is. */
record ApplicationForm(ApplicationSubmitted event, Instant submittedAt) {
    String providerName() {
        return event.providerName();
    }

    String odsCode() {
        return event.odsCode().value();
    }

    String odsStanding() {
        return event.odsStanding().name();
    }

    String town() {
        return event.town();
    }

    String contactName() {
        return event.personal().name();
    }

    String contactEmail() {
        return event.personal().email();
    }
}
