package dev.tenure.query.redirects;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers by primary key where an address leads. */
public final class RedirectQueries {
    private final JdbcClient jdbc;

    public RedirectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RedirectView of(String address) {
        return jdbc.sql("select leads_to from readmodel.redirect where address = :address")
                .param("address", address)
                .query(String.class)
                .optional()
                .map(leadsTo -> RedirectView.of(address, leadsTo))
                .orElseGet(() -> RedirectView.neverExisted(address));
    }
}
