package dev.tenure.query.applications;

import dev.tenure.query.applications.ApplicationView.Clash;
import dev.tenure.query.applications.ApplicationView.Contact;
import dev.tenure.query.applications.ApplicationView.Person;
import dev.tenure.query.applications.ApplicationView.Progress;
import dev.tenure.query.applications.ApplicationView.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the slice's rows into what is answered. */
final class ApplicationRows {
    private static final String ADVICE = "A mobile number belongs to one account only (REG-3). Whoever has an account"
            + " already is not registered anew: joining (LEA-3) or transfer (REG-9) may be what is wanted.";

    private ApplicationRows() {}

    static ApplicationSummary summary(ResultSet row) throws SQLException {
        UUID id = row.getObject("application_id", UUID.class);
        return new ApplicationSummary(
                id,
                row.getString("provider_name"),
                row.getString("ods_code"),
                text(row.getString("ods_standing")),
                row.getString("town"),
                text(row.getString("state")),
                row.getBoolean("overdue"),
                instant(row, "submitted_at"),
                row.getInt("people"),
                row.getInt("registered"),
                row.getInt("clashes"),
                link(id));
    }

    static ApplicationView view(ResultSet row, List<Person> people, List<Clash> clashes) throws SQLException {
        return new ApplicationView(
                row.getObject("application_id", UUID.class),
                row.getString("provider_name"),
                row.getString("ods_code"),
                text(row.getString("ods_standing")),
                row.getString("town"),
                new Contact(row.getString("contact_name"), row.getString("contact_email")),
                text(row.getString("state")),
                row.getBoolean("overdue"),
                List.of((String[]) row.getArray("missing").getArray()),
                instant(row, "submitted_at"),
                taken(row),
                people,
                clashes,
                clashes.isEmpty() ? null : ADVICE,
                progress(row, people),
                row.getLong("sequence"));
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getInt("row_number"),
                row.getObject("account_id", UUID.class),
                text(row.getString("role")),
                row.getString("given"),
                row.getString("family"),
                row.getString("mobile"),
                row.getBoolean("registered"),
                row.getBoolean("member"));
    }

    static Clash clash(ResultSet row) throws SQLException {
        int number = row.getInt("row_number");
        UUID holder = row.getObject("holder_id", UUID.class);
        String given = row.getString("given");
        String name = given == null || given.isEmpty() ? null : given + " " + row.getString("family");
        if (row.getBoolean("is_account")) {
            return new Clash(number, "account", holder, name, "/api/v1/accounts/" + holder);
        }
        UUID application = row.getObject("holder_application", UUID.class);
        return new Clash(number, "application", application, name, link(application));
    }

    private static @Nullable Taken taken(ResultSet row) throws SQLException {
        return row.getObject("decided_at") == null
                ? null
                : new Taken(instant(row, "decided_at"), row.getString("decided_by"), row.getString("reason"));
    }

    private static Progress progress(ResultSet row, List<Person> people) throws SQLException {
        Integer approved = row.getObject("accounts_expected", Integer.class);
        int expected = approved == null ? people.size() : approved;
        return new Progress(
                row.getObject("container_id", UUID.class),
                row.getObject("mailbox_id", UUID.class),
                row.getBoolean("container_open"),
                row.getBoolean("mailbox_created"),
                (int) people.stream().filter(Person::registered).count(),
                expected,
                (int) people.stream().filter(Person::member).count(),
                expected);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String text(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String link(UUID applicationId) {
        return "/api/v1/applications/" + applicationId;
    }
}
