package dev.tenure.query.applications;

import static java.util.Objects.requireNonNull;

import dev.tenure.query.applications.Applicant.Listed;
import dev.tenure.query.applications.ApplicationsBatch.Clash;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the applications' rows, each kind of a whole batch by one statement. */
final class ApplicationTable {
    private static final String STANDING =
            "state, overdue, missing, decided_at, decided_by, reason, container_id, mailbox_id, container_open,"
                    + " mailbox_created, accounts_expected, sequence";
    private static final String FORM =
            "provider_name, ods_code, ods_standing, town, contact_name, contact_email, submitted_at";
    private static final String PERSON = "application_id, row_number, account_id, role, given, family, mobile";

    private final JdbcClient jdbc;

    ApplicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is of what a batch is about. */
    ApplicationsBatch load(Mentioned mentioned) {
        return new ApplicationsBatch(standings(mentioned), people(mentioned));
    }

    private List<Standing> standings(Mentioned mentioned) {
        if (mentioned.applications().isEmpty() && mentioned.mailboxes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select application_id, " + STANDING + " from readmodel.application"
                        + " where application_id = any (?) or mailbox_id = any (?)")
                .param(SqlArray.uuids(mentioned.applications()))
                .param(SqlArray.uuids(mentioned.mailboxes()))
                .query((row, number) -> Standing.read(row))
                .list();
    }

    private List<Applicant> people(Mentioned mentioned) {
        if (mentioned.accounts().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select account_id, application_id, registered, member from readmodel.application_person"
                        + " where account_id = any (?)")
                .param(SqlArray.uuids(mentioned.accounts()))
                .query((row, number) -> Applicant.read(row))
                .list();
    }

    void write(ApplicationsBatch batch) {
        insert(batch.begun());
        update(batch.changed());
        insertPeople(batch.applicants().begun());
        updatePeople(batch.applicants().changed());
        insertClashes(batch.clashes());
    }

    /** Blanks whom they name, applicants and contacts; that somebody applied stays. */
    void forget(Collection<UUID> people) {
        jdbc.sql("""
                update readmodel.application_person set given = '', family = '', mobile = ''
                where account_id = any (?) and (given, family, mobile) <> ('', '', '')""").param(SqlArray.uuids(people)).update();
        jdbc.sql("""
                update readmodel.application set contact_name = '', contact_email = '', reason = null
                where application_id = any (?)
                  and (contact_name <> '' or contact_email <> '' or reason is not null)""").param(SqlArray.uuids(people)).update();
    }

    private void insert(Map<ApplicationForm, Standing> applications) {
        RowSet<Map.Entry<ApplicationForm, Standing>> rows = RowSet.of(applications.entrySet())
                .texts("provider_name", row -> row.getKey().providerName())
                .texts("ods_code", row -> row.getKey().odsCode())
                .texts("ods_standing", row -> row.getKey().odsStanding())
                .texts("town", row -> row.getKey().town())
                .texts("contact_name", row -> row.getKey().contactName())
                .texts("contact_email", row -> row.getKey().contactEmail())
                .instants("submitted_at", row -> row.getKey().submittedAt());
        standing(rows, Map.Entry::getValue)
                .write(
                        jdbc,
                        "insert into readmodel.application (application_id, " + FORM + ", " + STANDING + ")"
                                + " select application_id, " + FORM + ", " + STANDING + " from rows");
    }

    private void update(List<Standing> standings) {
        standing(RowSet.of(standings), Function.identity()).write(jdbc, """
                update readmodel.application a set
                    state = rows.state, overdue = rows.overdue, missing = rows.missing, decided_at = rows.decided_at,
                    decided_by = rows.decided_by, reason = rows.reason, container_id = rows.container_id,
                    mailbox_id = rows.mailbox_id, container_open = rows.container_open,
                    mailbox_created = rows.mailbox_created, accounts_expected = rows.accounts_expected,
                    sequence = rows.sequence
                from rows where a.application_id = rows.application_id""");
    }

    private static <R> RowSet<R> standing(RowSet<R> rows, Function<R, Standing> of) {
        return rows.uuids("application_id", row -> of.apply(row).id())
                .texts("state", row -> of.apply(row).state())
                .booleans("overdue", row -> of.apply(row).isOverdue())
                .textArrays("missing", row -> of.apply(row).missing())
                .instants("decided_at", row -> of.apply(row).decidedAt())
                .texts("decided_by", row -> of.apply(row).decidedBy())
                .texts("reason", row -> of.apply(row).reason())
                .uuids("container_id", row -> of.apply(row).containerId())
                .uuids("mailbox_id", row -> of.apply(row).mailboxId())
                .booleans("container_open", row -> of.apply(row).isContainerOpen())
                .booleans("mailbox_created", row -> of.apply(row).isMailboxCreated())
                .ints("accounts_expected", row -> of.apply(row).accountsExpected())
                .longs("sequence", row -> of.apply(row).sequence());
    }

    private void insertPeople(Collection<Applicant> people) {
        Function<Applicant, Listed> listed = person -> requireNonNull(person.listed());
        RowSet.of(people)
                .uuids("application_id", Applicant::applicationId)
                .ints("row_number", person -> listed.apply(person).row())
                .uuids("account_id", Applicant::accountId)
                .texts("role", person -> listed.apply(person).role())
                .texts("given", person -> listed.apply(person).given())
                .texts("family", person -> listed.apply(person).family())
                .texts("mobile", person -> listed.apply(person).mobile())
                .booleans("registered", Applicant::registered)
                .booleans("member", Applicant::member)
                .write(
                        jdbc,
                        "insert into readmodel.application_person (" + PERSON + ", registered, member)" + " select "
                                + PERSON + ", registered, member from rows");
    }

    private void updatePeople(Collection<Applicant> people) {
        RowSet.of(people)
                .uuids("account_id", Applicant::accountId)
                .booleans("registered", Applicant::registered)
                .booleans("member", Applicant::member)
                .booleans("gone", Applicant::gone)
                .write(jdbc, """
                        update readmodel.application_person p
                        set registered = rows.registered, member = rows.member,
                            given = case when rows.gone then '' else p.given end,
                            family = case when rows.gone then '' else p.family end,
                            mobile = case when rows.gone then '' else p.mobile end
                        from rows where p.account_id = rows.account_id""");
    }

    private void insertClashes(Set<Clash> clashes) {
        RowSet.of(clashes)
                .uuids("application_id", Clash::applicationId)
                .ints("row_number", Clash::row)
                .uuids("holder_id", Clash::holderId)
                .write(jdbc, """
                        insert into readmodel.application_clash (application_id, row_number, holder_id)
                        select application_id, row_number, holder_id from rows on conflict do nothing""");
    }
}
