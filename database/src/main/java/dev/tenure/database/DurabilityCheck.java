package dev.tenure.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a server, embedded or external, that may forget what it has confirmed. */
public final class DurabilityCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DurabilityCheck.class);
    private static final List<String> PARAMETERS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private DurabilityCheck() {}

    /** Refuses when one of the three parameters is off. */
    public static void require(DataSource source) {
        require(source, false);
    }

    /** With {@code lossAccepted} a parameter that is off is only warned of. */
    public static void require(DataSource source, boolean lossAccepted) {
        try (Connection connection = source.getConnection()) {
            require(connection, lossAccepted);
        } catch (SQLException failure) {
            throw new DatabaseRefused("the database does not say how durable it is: " + failure.getMessage(), failure);
        }
    }

    static void require(Connection connection, boolean lossAccepted) throws SQLException {
        List<String> off = parametersThatAreOff(connection);
        if (off.isEmpty()) {
            return;
        }
        String finding = "the database may lose what it has confirmed: " + String.join(", ", off) + " off";
        if (!lossAccepted) {
            throw new DatabaseRefused(finding + "; switch on, or say explicitly that loss is accepted");
        }
        LOG.warn("{}; accepted by configuration, so the application goes on", finding);
    }

    private static List<String> parametersThatAreOff(Connection connection) throws SQLException {
        List<String> off = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String parameter : PARAMETERS) {
                try (ResultSet row = statement.executeQuery("show " + parameter)) {
                    if (row.next() && "off".equals(row.getString(1))) {
                        off.add(parameter);
                    }
                }
            }
        }
        return off;
    }
}
