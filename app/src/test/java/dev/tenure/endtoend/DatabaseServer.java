package dev.tenure.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database on a server that runs. */
record DatabaseServer(String url, String user, String password) {
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    String name() {
        return url.replaceFirst(".*/", "").replaceFirst("[?].*", "");
    }

    /** Another database of the same server. */
    DatabaseServer database(String name) {
        return new DatabaseServer(
                url.replaceFirst("^(jdbc:postgresql:(?://[^/?]*/)?)[^?]*", "$1" + name), user, password);
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
