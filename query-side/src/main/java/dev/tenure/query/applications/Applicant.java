package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.query.slice.Remains;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person of an application, in the course of a batch.
 *
 * @param listed how they were listed, or null for one who was there before the batch
 */
record Applicant(
        UUID accountId,
        UUID applicationId,
        boolean registered,
        boolean member,
        @Nullable Listed listed) {
    /** How somebody was listed; blank where they were erased. */
    record Listed(int row, String role, String given, String family, String mobile) {}

    static Applicant of(ApplicantListed event) {
        Listed listed = new Listed(
                event.row(),
                event.role().name(),
                event.personal().name().given(),
                event.personal().name().family(),
                event.personal().mobile().value());
        return new Applicant(event.accountId().value(), event.applicationId().value(), false, false, listed);
    }

    /** Somebody of whom only their place is left (LEA-5). */
    static Applicant erased(JsonNode plain) {
        Listed listed = new Listed(plain.path("row").asInt(), plain.path("role").asString(), "", "", "");
        return new Applicant(Remains.id(plain, "accountId"), Remains.id(plain, "applicationId"), false, false, listed);
    }

    static Applicant read(ResultSet row) throws SQLException {
        return new Applicant(
                row.getObject("account_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getBoolean("registered"),
                row.getBoolean("member"),
                null);
    }

    Applicant withAccount() {
        return new Applicant(accountId, applicationId, true, member, listed);
    }

    Applicant withMembership() {
        return new Applicant(accountId, applicationId, registered, true, listed);
    }
}
