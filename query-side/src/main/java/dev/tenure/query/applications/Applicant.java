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
 * @param gone whether nothing about the person is told any more
 * @param listed how they were listed, or null for one who was there before the batch
 */
record Applicant(
        UUID accountId,
        UUID applicationId,
        boolean registered,
        boolean member,
        boolean gone,
        @Nullable Listed listed) {
    /** How somebody was listed; blank where they are gone. */
    record Listed(int row, String role, String given, String family, String mobile) {
        Listed blank() {
            return new Listed(row, role, "", "", "");
        }
    }

    static Applicant of(ApplicantListed event) {
        Listed listed = new Listed(
                event.row(),
                event.role().name(),
                event.personal().name().given(),
                event.personal().name().family(),
                event.personal().mobile().value());
        return new Applicant(event.accountId().value(), event.applicationId().value(), false, false, false, listed);
    }

    /** Somebody of whom only their place is left (LEA-5). */
    static Applicant erased(JsonNode plain) {
        Listed listed = new Listed(plain.path("row").asInt(), plain.path("role").asString(), "", "", "");
        return new Applicant(
                Remains.id(plain, "accountId"), Remains.id(plain, "applicationId"), false, false, true, listed);
    }

    static Applicant read(ResultSet row) throws SQLException {
        return new Applicant(
                row.getObject("account_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getBoolean("registered"),
                row.getBoolean("member"),
                false,
                null);
    }

    Applicant withAccount() {
        return new Applicant(accountId, applicationId, true, member, gone, listed);
    }

    Applicant withMembership() {
        return new Applicant(accountId, applicationId, registered, true, gone, listed);
    }

    /** Somebody whose account was deleted: that they applied stays (LEA-5). */
    Applicant withoutName() {
        return new Applicant(
                accountId, applicationId, registered, member, true, listed == null ? null : listed.blank());
    }
}
