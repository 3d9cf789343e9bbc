package dev.tenure.query.redirects;

import dev.tenure.query.slice.UnknownToSlice;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flat table: every address ever used, with the address it leads to. */
final class RedirectTable {
    private final JdbcClient jdbc;

    RedirectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A holder's first address. */
    void insert(UUID holder, String kind, String address, long sequence) {
        if (!knows(holder)) {
            put(holder, kind, address, sequence);
        }
    }

    /** From now on every address of the holder leads to this one, which may be a former one of theirs. */
    void move(UUID holder, String kind, String address, long sequence) {
        int rows = jdbc.sql("""
                update readmodel.redirect set leads_to = :address, sequence = :sequence
                where holder_id = :holder and sequence < :sequence""")
                .param("address", address)
                .param("sequence", sequence)
                .param("holder", holder)
                .update();
        if (UnknownToSlice.changed(rows, () -> knows(holder), "holder of an address", holder)) {
            put(holder, kind, address, sequence);
        }
    }

    private void put(UUID holder, String kind, String address, long sequence) {
        int rows = jdbc.sql("""
                insert into readmodel.redirect (address, holder_id, kind, leads_to, sequence)
                values (:address, :holder, :kind, :address, :sequence)
                on conflict (address) do update set leads_to = excluded.leads_to, sequence = excluded.sequence
                where redirect.holder_id = excluded.holder_id""")
                .param("address", address)
                .param("holder", holder)
                .param("kind", kind)
                .param("sequence", sequence)
                .update();
        if (rows == 0) {
            throw new AddressOfAnother(holder);
        }
    }

    private boolean knows(UUID holder) {
        return jdbc.sql("select exists (select from readmodel.redirect where holder_id = :holder)")
                .param("holder", holder)
                .query(Boolean.class)
                .single();
    }
}
