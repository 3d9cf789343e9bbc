package dev.tenure.command.ods.store;

import dev.tenure.command.ods.OdsFinding;
import dev.tenure.command.ods.OdsSite;
import dev.tenure.command.ods.OdsSites;
import dev.tenure.command.ods.OdsStored;
import dev.tenure.eventstore.jdbc.SharedReads;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.container.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command.ods_site} (ORG-3). A batch is one statement, and so one transaction. */
public final class JdbcOdsSites implements OdsSites {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String FIND = """
            select asked.code as asked, site.*, exists (select from command.ods_site) as loaded
            from unnest(cast(:codes as text[])) as asked (code)
            left join command.ods_site site on site.code = asked.code
            """;

    private static final String STORE = """
            insert into command.ods_site as kept (code, name, address, town, postcode, open_date, close_date)
            select code, name, address, town, postcode, opened::date, closed::date
            from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:addresses as text[]),
                        cast(:towns as text[]), cast(:postcodes as text[]), cast(:opened as text[]),
                        cast(:closed as text[]))
                as sent (code, name, address, town, postcode, opened, closed)
            on conflict (code) do update
            set name = excluded.name, address = excluded.address, town = excluded.town,
                postcode = excluded.postcode, open_date = excluded.open_date, close_date = excluded.close_date
            where (kept.name, kept.address, kept.town, kept.postcode, kept.open_date, kept.close_date)
                is distinct from (excluded.name, excluded.address, excluded.town, excluded.postcode,
                                  excluded.open_date, excluded.close_date)
            returning kept.xmax = 0 as added
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SharedReads<OdsCode, OdsFinding> findings = new SharedReads<>(this::findAll);

    public JdbcOdsSites(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public OdsFinding find(OdsCode code) {
        OdsFinding finding = findings.of(List.of(code)).get(code);
        if (finding == null) {
            throw new IllegalStateException("nothing was said of an ODS code");
        }
        return finding;
    }

    private Map<OdsCode, OdsFinding> findAll(Set<OdsCode> codes) {
        Map<OdsCode, OdsFinding> found = new HashMap<>();
        jdbc.sql(FIND)
                .param("codes", codes.stream().map(OdsCode::value).toArray(String[]::new))
                .query(row -> {
                    found.put(OdsCode.of(row.getString("asked")), finding(row));
                });
        return found;
    }

    /** In the order of codes, so that two loads at once wait for each other instead of locking crosswise. */
    @Override
    public OdsStored store(List<OdsSite> batch) {
        List<OdsSite> sites = batch.stream()
                .sorted(Comparator.comparing(site -> site.code().value()))
                .toList();
        List<Boolean> written = jdbc.sql(STORE)
                .param("codes", texts(sites, site -> site.code().value()))
                .param("names", texts(sites, OdsSite::name))
                .param("addresses", texts(sites, OdsSite::address))
                .param("towns", texts(sites, OdsSite::town))
                .param("postcodes", texts(sites, OdsSite::postcode))
                .param("opened", texts(sites, site -> site.openDate().toString()))
                .param("closed", texts(sites, JdbcOdsSites::closing))
                .query((row, number) -> row.getBoolean("added"))
                .list();
        int added = (int) written.stream().filter(isNew -> isNew).count();
        return new OdsStored(added, written.size() - added, sites.size() - written.size());
    }

    private static @Nullable String[] texts(List<OdsSite> sites, Function<OdsSite, @Nullable String> text) {
        return sites.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String closing(OdsSite site) {
        return site.closeDate().map(LocalDate::toString).orElse(null);
    }

    private OdsFinding finding(ResultSet row) throws SQLException {
        if (row.getString("code") == null) {
            return new OdsFinding(
                    row.getBoolean("loaded") ? OdsStanding.MISSING : OdsStanding.NOT_LOADED, Optional.empty());
        }
        OdsSite site = site(row);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return new OdsFinding(site.closedOn(today) ? OdsStanding.CLOSED : OdsStanding.KNOWN, Optional.of(site));
    }

    private static OdsSite site(ResultSet row) throws SQLException {
        return new OdsSite(
                OdsCode.of(row.getString("code")),
                row.getString("name"),
                row.getString("address"),
                row.getString("town"),
                row.getString("postcode"),
                row.getObject("open_date", LocalDate.class),
                Optional.ofNullable(row.getObject("close_date", LocalDate.class)));
    }
}
