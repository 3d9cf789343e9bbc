package dev.tenure.eventstore.append;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean here (its manual, appendix A). */
final class SqlStates {
    private SqlStates() {}

    /** Connection exceptions, and the server ending the session by itself. */
    static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return startsWith(state, "08") || startsWith(state, "57P") || startsWith(state, "25P03");
    }

    /** The server said that the statement failed, so that its transaction did; anything else leaves it open. */
    static boolean isAnswerOfServer(SQLException e) {
        return e.getSQLState() != null && !isConnectionLost(e);
    }

    /** The statement or its data cannot be taken, now or later. */
    static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return startsWith(state, "22") || startsWith(state, "23") || startsWith(state, "42") || startsWith(state, "54");
    }

    private static boolean startsWith(@Nullable String state, String prefix) {
        return state != null && state.startsWith(prefix);
    }
}
