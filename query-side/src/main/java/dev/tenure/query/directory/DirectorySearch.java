package dev.tenure.query.directory;

import dev.tenure.query.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Searches the directory (DIR-2), best match first: a current address or ODS code typed in full, a former address typed in
 * full, every word the beginning of one, every word part of one, and last what misspelt words may have meant.
 */
final class DirectorySearch {
    private static final int MISSPELT_TIER = 4;

    private final JdbcClient jdbc;
    private final MeantWords meant;

    DirectorySearch(JdbcClient jdbc, MeantWords meant) {
        this.jdbc = jdbc;
        this.meant = meant;
    }

    /** Finds {@code limit} entries after a place in the ranking. */
    Page<DirectoryEntry> find(
            SearchTerms terms, @Nullable String kind, int limit, @Nullable SearchPlace after, Viewer viewer) {
        List<Find> found = new ArrayList<>();
        if (after == null || after.tier() < MISSPELT_TIER) {
            found.addAll(asTyped(terms, kind, limit + 1, after, viewer));
        }
        if (found.size() <= limit) {
            found.addAll(misspelt(terms, kind, limit + 1 - found.size(), found.isEmpty() ? after : null, viewer));
        }
        String list = listName(terms, kind);
        return Page.of(found, limit, find -> find.place().cursor(list)).map(Find::entry);
    }

    /** Names the list of finds, so that a cursor is good for the same question only. */
    static String listName(SearchTerms terms, @Nullable String kind) {
        return "directory " + Integer.toHexString(terms.hashCode()) + " " + (kind == null ? "" : kind);
    }

    private List<Find> asTyped(
            SearchTerms terms, @Nullable String kind, int limit, @Nullable SearchPlace after, Viewer viewer) {
        String tier = """
                case when :whole = any (exact_keys) then 0
                     when :whole = any (former_addresses) then 1
                     when %s then 2
                     else 3 end""".formatted(each(terms, "words like :beginning%d"));
        return ranked(statement(tier, each(terms, "words like :anywhere%d"), after), terms, kind, limit, after)
                .param("whole", terms.whole())
                .param("deactivated", viewer.seesDeactivated())
                .query((row, number) -> find(row, viewer))
                .list();
    }

    private List<Find> misspelt(
            SearchTerms terms, @Nullable String kind, int limit, @Nullable SearchPlace after, Viewer viewer) {
        List<String[]> guesses = terms.words().stream()
                .map(word -> meant.by(word).stream().map(SearchTerms::beginning).toArray(String[]::new))
                .toList();
        if (guesses.stream().allMatch(guess -> guess.length == 0)) {
            return List.of();
        }
        String matching = each(terms, "(words like :anywhere%1$d or words like any (:meant%1$d))") + " and not ("
                + each(terms, "words like :anywhere%d") + ")";
        StatementSpec statement = ranked(
                        statement(Integer.toString(MISSPELT_TIER), matching, after), terms, kind, limit, after)
                .param("deactivated", viewer.seesDeactivated());
        for (int word = 0; word < guesses.size(); word++) {
            statement = statement.param("meant" + word, guesses.get(word));
        }
        return statement.query((row, number) -> find(row, viewer)).list();
    }

    private static String statement(String tier, String matching, @Nullable SearchPlace after) {
        return """
                select * from (
                    select %s, %s as tier,
                        (select sum(round(strict_word_similarity(word, words) * 1000))::int
                         from unnest(:words) word) as score
                    from readmodel.directory_entry
                    where (:kind::text is null or kind = :kind) and (:deactivated or not deactivated) and %s) found
                where %s
                order by tier, score desc, display collate "C", kind, id
                limit :limit""".formatted(EntryTable.COLUMNS, tier, matching, after == null ? "true" : """
                (tier, -score, display collate "C", kind, id)
                    > (:afterTier, -:afterScore, :afterDisplay, :afterKind, :afterId)""");
    }

    private StatementSpec ranked(
            String sql, SearchTerms terms, @Nullable String kind, int limit, @Nullable SearchPlace after) {
        StatementSpec statement = jdbc.sql(sql)
                .param("kind", kind)
                .param("words", EntryTable.array(terms.words()))
                .param("limit", limit);
        for (int word = 0; word < terms.words().size(); word++) {
            String typed = terms.words().get(word);
            statement = statement
                    .param("beginning" + word, SearchTerms.beginning(typed))
                    .param("anywhere" + word, SearchTerms.anywhere(typed));
        }
        return after == null
                ? statement
                : statement
                        .param("afterTier", after.tier())
                        .param("afterScore", after.score())
                        .param("afterDisplay", after.display())
                        .param("afterKind", after.kind())
                        .param("afterId", after.id());
    }

    private static String each(SearchTerms terms, String condition) {
        return IntStream.range(0, terms.words().size())
                .mapToObj(word -> condition.formatted(word))
                .collect(Collectors.joining(" and "));
    }

    private static Find find(ResultSet row, Viewer viewer) throws SQLException {
        DirectoryEntry entry = EntryTable.read(row, viewer);
        SearchPlace place =
                new SearchPlace(row.getInt("tier"), row.getInt("score"), entry.display(), entry.kind(), entry.id());
        return new Find(entry, place);
    }
}
