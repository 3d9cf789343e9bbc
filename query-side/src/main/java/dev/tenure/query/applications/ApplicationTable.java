package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.query.slice.UnknownToSlice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes the applications' own rows. A row's sequence keeps an event that comes twice from changing anything. */
final class ApplicationTable {
    private final JdbcClient jdbc;

    ApplicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApplicationSubmitted event, long sequence, Instant at) {
        jdbc.sql("""
                insert into readmodel.application
                    (application_id, provider_name, ods_code, ods_standing, town, contact_name, contact_email,
                     state, submitted_at, sequence)
                values (:id, :name, :odsCode, :odsStanding, :town, :contactName, :contactEmail, :state, :at, :sequence)
                on conflict (application_id) do nothing""")
                .param("id", event.applicationId().value())
                .param("name", event.providerName())
                .param("odsCode", event.odsCode().value())
                .param("odsStanding", event.odsStanding().name())
                .param("town", event.town())
                .param("contactName", event.personal().name())
                .param("contactEmail", event.personal().email())
                .param("state", ApplicationState.SUBMITTED.name())
                .param("at", atUtc(at))
                .param("sequence", sequence)
                .update();
    }

    void insert(ApplicantListed event) {
        jdbc.sql("""
                insert into readmodel.application_person
                    (application_id, row_number, account_id, role, given, family, mobile)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (application_id, row_number) do nothing""")
                .params(
                        event.applicationId().value(),
                        event.row(),
                        event.accountId().value(),
                        event.role().name(),
                        event.personal().name().given(),
                        event.personal().name().family(),
                        event.personal().mobile().value())
                .update();
    }

    void insert(UUID applicationId, MobileClash clash) {
        jdbc.sql("""
                insert into readmodel.application_clash (application_id, row_number, holder_id)
                values (?, ?, ?) on conflict do nothing""").params(applicationId, clash.row(), clash.holder()).update();
    }

    void seen(UUID id, long sequence) {
        advance("overdue = overdue", id, sequence, jdbc::sql);
    }

    void enter(ApplicationState state, UUID id, long sequence) {
        String overdue = state == ApplicationState.ONBOARDED ? ", overdue = false, missing = '{}'" : "";
        advance("state = :state" + overdue, id, sequence, sql -> jdbc.sql(sql).param("state", state.name()));
    }

    void decide(Decision decision) {
        advance(
                "state = :state, decided_at = :at, decided_by = :actor, reason = :reason",
                decision.applicationId(),
                decision.sequence(),
                sql -> jdbc.sql(sql)
                        .param("state", decision.state().name())
                        .param("at", atUtc(decision.at()))
                        .param("actor", decision.actor())
                        .param("reason", decision.reason()));
    }

    void expect(ApplicationApproved event) {
        jdbc.sql("""
                update readmodel.application set container_id = ?, mailbox_id = ?, accounts_expected = ?
                where application_id = ?""")
                .params(
                        event.containerId().value(),
                        event.mailboxId().value(),
                        event.accounts().size(),
                        event.applicationId().value())
                .update();
    }

    void overdue(UUID id, List<String> missing, long sequence) {
        advance(
                "overdue = true, missing = :missing",
                id,
                sequence,
                sql -> jdbc.sql(sql).param("missing", missing.toArray(String[]::new)));
    }

    private interface Statement {
        StatementSpec of(String sql);
    }

    private void advance(String change, UUID id, long sequence, Statement statement) {
        int rows = statement
                .of("update readmodel.application set " + change + ", sequence = :sequence"
                        + " where application_id = :id and sequence < :sequence")
                .param("id", id)
                .param("sequence", sequence)
                .update();
        UnknownToSlice.changed(rows, () -> knows(id), "application", id);
    }

    private boolean knows(UUID id) {
        return jdbc.sql("select exists (select from readmodel.application where application_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime atUtc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
