package dev.tenure.query.directory;

import dev.tenure.query.slice.SqlArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plain words of the directory's entries, each once, and none that no entry has any more (DIR-2, LEA-5). */
final class WordTable {
    private static final int LONGEST = 60;
    private static final String UNUSED = """
            delete from readmodel.directory_word w where w.word = any (?) and not exists (
                select from readmodel.directory_entry e
                where e.words like '% ' || w.word || '%' and e.words || ' ' like '% ' || w.word || ' %')""";

    private final JdbcClient jdbc;

    WordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Stream<String> words) {
        Set<String> plain = plain(words);
        if (!plain.isEmpty()) {
            jdbc.sql("""
                    insert into readmodel.directory_word (word)
                    select word from unnest(?::text[]) word on conflict do nothing""").param(array(plain)).update();
        }
    }

    /** The words of those entries, but for those of the place, which it has itself. */
    Set<String> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? new TreeSet<>()
                : plain(jdbc
                        .sql("""
                        select kind, words, container_name, ods_code, town from readmodel.directory_entry
                        where kind = any (?) and id = any (?)""")
                        .params(SqlArray.texts(EntryTable.KINDS), SqlArray.uuids(ids))
                        .query((row, number) -> own(row))
                        .list()
                        .stream()
                        .flatMap(Set::stream));
    }

    private static Set<String> own(ResultSet row) throws SQLException {
        Set<String> own = new TreeSet<>(Set.of(row.getString("words").strip().split(" ", -1)));
        if (!row.getString("kind").equals("provider")) {
            Stream.of(row.getString("container_name"), row.getString("ods_code"), row.getString("town"))
                    .flatMap(text -> Folding.words(text).stream())
                    .forEach(own::remove);
        }
        return own;
    }

    /** Drops those of the words that no entry has any more. Nobody adds an entry with such a word meanwhile unseen. */
    void dropUnused(Set<String> words) {
        if (!words.isEmpty()) {
            jdbc.sql("lock table readmodel.directory_word in share row exclusive mode")
                    .update();
            jdbc.sql(UNUSED).param(array(words)).update();
        }
    }

    private static Set<String> plain(Stream<String> words) {
        Set<String> plain = new TreeSet<>();
        words.filter(word -> word.length() <= LONGEST && Spelling.mayBeMisspelt(word))
                .forEach(plain::add);
        return plain;
    }

    private static SqlArray array(Set<String> words) {
        return SqlArray.texts(words.toArray(String[]::new));
    }
}
