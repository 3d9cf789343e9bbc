package dev.tenure.query.applications;

import dev.tenure.query.slice.UnknownToSlice;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ticks off what an approval brings about: container, mailbox, accounts, memberships (ORG-2). Ticks never come off. */
final class OnboardingTable {
    private final JdbcClient jdbc;

    OnboardingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void containerOpened(UUID applicationId) {
        require(
                jdbc.sql("update readmodel.application set container_open = true where application_id = ?")
                        .param(applicationId)
                        .update(),
                "application",
                applicationId);
    }

    void mailboxCreated(UUID applicationId, UUID mailboxId) {
        require(jdbc.sql("""
                        update readmodel.application set mailbox_created = true, mailbox_id = ?
                        where application_id = ?""").params(mailboxId, applicationId).update(), "application", applicationId);
    }

    void registered(UUID applicationId, UUID accountId) {
        require(jdbc.sql("""
                        update readmodel.application_person set registered = true
                        where application_id = ? and account_id = ?""").params(applicationId, accountId).update(), "applicant", accountId);
    }

    /** A member who was not among the applicants is none of an onboarding's concern. */
    void member(UUID mailboxId, UUID accountId) {
        UUID application = jdbc.sql("select application_id from readmodel.application where mailbox_id = ?")
                .param(mailboxId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new UnknownToSlice("shared mailbox", mailboxId));
        jdbc.sql("""
                update readmodel.application_person set member = true
                where application_id = ? and account_id = ?""").params(application, accountId).update();
    }

    private static void require(int rows, String kind, UUID id) {
        if (rows == 0) {
            throw new UnknownToSlice(kind, id);
        }
    }
}
