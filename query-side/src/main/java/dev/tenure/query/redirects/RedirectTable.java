package dev.tenure.query.redirects;

import dev.tenure.query.redirects.Holders.Taken;
import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flat table: every address ever used, with the address it leads to. */
final class RedirectTable {
    private static final String MOVE = """
            update readmodel.redirect set leads_to = rows.leads_to, closed = rows.closed, sequence = rows.sequence
            from rows where redirect.holder_id = rows.holder_id and redirect.sequence < rows.sequence""";
    private static final String TAKE = """
            insert into readmodel.redirect (address, holder_id, kind, leads_to, closed, sequence)
            select address, holder_id, kind, leads_to, closed, sequence from rows
            on conflict (address) do update set leads_to = excluded.leads_to, closed = excluded.closed, sequence = excluded.sequence
            where redirect.holder_id = excluded.holder_id""";

    private final JdbcClient jdbc;

    RedirectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them who hold an address, for the running transaction. */
    List<Holder> holders(Collection<UUID> ids) {
        return jdbc.sql(
                        "select distinct on (holder_id) holder_id, kind, leads_to, closed, sequence from readmodel.redirect"
                                + " where holder_id = any (?)")
                .param(SqlArray.uuids(ids))
                .query((row, number) -> new Holder(
                        row.getObject("holder_id", UUID.class),
                        row.getString("kind"),
                        row.getString("leads_to"),
                        row.getBoolean("closed"),
                        row.getLong("sequence")))
                .list();
    }

    /** Removes every address that was ever theirs; that nobody else gets one is held by claims (REN-4). */
    void forget(Collection<UUID> people) {
        jdbc.sql("delete from readmodel.redirect where holder_id = any (?)")
                .param(SqlArray.uuids(people))
                .update();
    }

    void write(Holders holders) {
        RowSet.of(holders.moved())
                .uuids("holder_id", Holder::id)
                .texts("leads_to", Holder::leadsTo)
                .booleans("closed", Holder::closed)
                .longs("sequence", Holder::sequence)
                .write(jdbc, MOVE);
        List<Taken> taken = holders.taken();
        int rows = RowSet.of(taken)
                .texts("address", Taken::address)
                .uuids("holder_id", one -> one.holder().id())
                .texts("kind", one -> one.holder().kind())
                .texts("leads_to", one -> one.holder().leadsTo())
                .booleans("closed", one -> one.holder().closed())
                .longs("sequence", one -> one.holder().sequence())
                .write(jdbc, TAKE);
        if (rows < taken.size()) {
            throw new AddressOfAnother(taken.get(0).holder().id());
        }
    }
}
