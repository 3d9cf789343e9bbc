package dev.tenure.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How an account stands as far as the directory shows it (DIR-6).
 *
 * @param leaver whether its holder is leaving
 * @param deactivated whether it was deactivated for not being used
 * @param deleted whether it is gone for ever
 */
record Standing(boolean leaver, boolean deactivated, boolean deleted) {
    static final Standing ACTIVE = new Standing(false, false, false);

    Standing leaving(boolean now) {
        return new Standing(now, deactivated, deleted);
    }

    Standing inactive(boolean now) {
        return new Standing(leaver, now, deleted);
    }

    Standing gone() {
        return new Standing(false, false, true);
    }

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(row.getBoolean("leaver"), row.getBoolean("deactivated"), row.getBoolean("deleted"));
    }
}
