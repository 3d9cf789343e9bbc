package dev.tenure.query.redirects;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers by primary key where an address leads. */
public final class RedirectQueries {
    private final JdbcClient jdbc;

    public RedirectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RedirectView of(String address) {
        return jdbc.sql("select leads_to, kind, closed from readmodel.redirect where address = :address")
                .param("address", address)
                .query((row, number) -> row.getBoolean("closed")
                        ? RedirectView.closed(address, row.getString("kind"))
                        : RedirectView.of(address, row.getString("leads_to"), row.getString("kind")))
                .optional()
                .orElseGet(() -> RedirectView.neverExisted(address));
    }
}
