package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Nullable ApplicantListed listed) {
    static Applicant of(ApplicantListed event) {
        return new Applicant(event.accountId().value(), event.applicationId().value(), false, false, event);
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
