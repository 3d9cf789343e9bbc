package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.query.slice.Remains;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a provider applied with (ORG-1); it stays as it is, but for its contact, who is blank once erased. */
record ApplicationForm(
        UUID applicationId,
        String providerName,
        String odsCode,
        String odsStanding,
        String town,
        String contactName,
        String contactEmail,
        Instant submittedAt) {
    static ApplicationForm of(ApplicationSubmitted event, Instant submittedAt) {
        return new ApplicationForm(
                event.applicationId().value(),
                event.providerName(),
                event.odsCode().value(),
                event.odsStanding().name(),
                event.town(),
                event.personal().name(),
                event.personal().email(),
                submittedAt);
    }

    /** One whose contact was erased (LEA-5). */
    static ApplicationForm erased(JsonNode plain, Instant submittedAt) {
        return new ApplicationForm(
                Remains.id(plain, "applicationId"),
                plain.path("providerName").asString(),
                plain.path("odsCode").asString(),
                plain.path("odsStanding").asString(),
                plain.path("town").asString(),
                "",
                "",
                submittedAt);
    }
}
