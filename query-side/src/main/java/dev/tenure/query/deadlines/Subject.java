package dev.tenure.query.deadlines;

import dev.tenure.eventstore.stored.JsonForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose deadlines they are.
 *
 * @param container where it belongs; null of an application that was not approved
 * @param called its names, and its address
 * @param sequence its last event that counts here
 */
record Subject(UUID id, Kind kind, @Nullable UUID container, Called called, Facts facts, long sequence) {
    private static final JsonMapper JSON = JsonForm.mapper();

    /** What has deadlines. */
    enum Kind {
        PERSON(AccountFacts.class),
        MAILBOX(MailboxFacts.class),
        APPLICATION(ApplicationFacts.class),
        REQUEST(RequestFacts.class);

        private final Class<? extends Facts> facts;

        Kind(Class<? extends Facts> facts) {
            this.facts = facts;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Names of a subject; of a deleted person none.
     *
     * @param given a person's given name, empty of anything else
     * @param family a person's family name, or the name of anything else
     */
    record Called(String given, String family, String address) {
        static final Called NOTHING = new Called("", "", "");
    }

    /** With other facts, after an event. */
    Subject after(Facts then, long event) {
        return new Subject(id, kind, container, called, then, event);
    }

    Subject in(@Nullable UUID other) {
        return new Subject(id, kind, other, called, facts, sequence);
    }

    Subject called(Called other) {
        return new Subject(id, kind, container, other, facts, sequence);
    }

    String json() {
        return JSON.writeValueAsString(facts);
    }

    static Subject read(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT));
        return new Subject(
                row.getObject("subject_id", UUID.class),
                kind,
                row.getObject("container_id", UUID.class),
                new Called(row.getString("given"), row.getString("family"), row.getString("address")),
                JSON.readValue(row.getString("facts"), kind.facts),
                row.getLong("sequence"));
    }
}
