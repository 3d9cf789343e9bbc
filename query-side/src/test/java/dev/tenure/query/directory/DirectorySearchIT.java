package dev.tenure.query.directory;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.registered;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Rule("DIR-2")
class DirectorySearchIT {
    private static final CareContainerId SUNNYSIDE = new CareContainerId(uuid(900));

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    private static DirectoryQueries directory;

    @BeforeAll
    static void fill() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        SliceUnderTest slice = new SliceUnderTest(jdbc, transactions, new DirectoryProjection(jdbc));
        directory = new DirectoryQueries(jdbc, transactions);
        slice.bring(opened(), opened(SUNNYSIDE, "A9X", "St. Anne's House", "Stoke-on-Trent"), john(), created());
        slice.bring(renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
        slice.bring(
                person(10, "\u0141ukasz", "O\u2019Brien", "lukasz.obrien@nhs.net"),
                person(11, "Zo\u00eb", "M\u00fcller-L\u00fcdenscheidt", "zoe.muller-ludenscheidt@nhs.net"),
                person(12, "Katherine", "Wentworth", "katherine.wentworth@nhs.net"),
                person(13, "Bo", "Li", "bo.li@nhs.net"),
                person(14, "Ann", "Smithson", "ann.smithson@nhs.net"),
                person(15, "Per_cent", "A\\B", "percent.ab@nhs.net"),
                person(
                        16,
                        "\u041e\u043b\u044c\u0433\u0430",
                        "\u0418\u0432\u0430\u043d\u043e\u0432\u0430",
                        "olga.ivanova@nhs.net"));
    }

    @ParameterizedTest
    @CsvSource({
        "wentw, WENTWORTH", // the beginning
        "entwort, WENTWORTH", // the middle
        "wentwroth, WENTWORTH", // letters swapped
        "wenworth, WENTWORTH", // a letter left out
        "kathrine wentworth, WENTWORTH", // one word right, one not
        "wentworth katherine, WENTWORTH", // the other way round
        "'WENTWORTH, Katherine (ST. ANNE''S HOUSE)', WENTWORTH", // as displayed
        "lukasz, O\u2019BRIEN",
        "\u0141UKASZ, O\u2019BRIEN",
        "o'brien, O\u2019BRIEN",
        "muller, M\u00dcLLER-L\u00dcDENSCHEIDT",
        "'m\u00fcller zo\u00eb', M\u00dcLLER-L\u00dcDENSCHEIDT",
        "mueler-ludenscheidt, M\u00dcLLER-L\u00dcDENSCHEIDT",
        "ivanova, \u0418\u0412\u0410\u041d\u041e\u0412\u0410",
        "bo li, LI",
        "john.smith@nhs.net, BROWN", // the retired address in full
        "john.smith, BROWN", // a part of it
        "John.Brown@NHS.net, BROWN"
    })
    void findsThePerson(String typed, String surname) {
        assertThat(find(typed, "person").items())
                .first()
                .extracting(DirectoryEntry::display)
                .asString()
                .startsWith(surname + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a9x", "A9X", "st anne", "st. anne's house", "stoke on trent", "annes", "trnet"})
    void findsTheProviderByCodeNameOrTown(String typed) {
        assertThat(find(typed, "provider").items())
                .extracting(DirectoryEntry::display)
                .containsExactly("St. Anne's House");
    }

    @Test
    void findsASharedMailboxByAnyPartOfItsAddress() {
        assertThat(find("bumbletoncarehomev12345", null).items())
                .extracting(DirectoryEntry::display)
                .containsExactly("care.newcastle.bumbletoncarehomev12345@nhs.net (Bumbleton Care Home)");
    }

    @Test
    void bestMatchesComeFirst() {
        assertThat(find("v12345", null).items())
                .first()
                .extracting(DirectoryEntry::kind)
                .isEqualTo("provider");
        assertThat(find("smith", "person").items())
                .extracting(DirectoryEntry::display)
                .containsExactly("SMITHSON, Ann (ST. ANNE'S HOUSE)", "BROWN, John (BUMBLETON CARE HOME)");
        assertThat(find("newcastle", null).items()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%%abc",
                "abc___",
                "xyzxyzxyz",
                "'; drop table readmodel.directory_entry; --",
                "a\\bc%",
                "v12346",
                "jonh9smith",
                "\uD83D\uDE00abc",
                "%%%%zzz"
            })
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(find(typed, null).items()).isEmpty();
        assertThat(find("newcastle", null).items()).isNotEmpty();
    }

    @Test
    void aVeryLongTextIsSearchedForUpToTheLimit() {
        assertThat(find("a1 b2 c3 d4 e5 f6 g7 h8 i9 ".repeat(7), null).items()).isEmpty();
        assertThat(find("q".repeat(200), null).items()).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String typed = "nhs.net";
        List<DirectoryEntry> whole = find(typed, null).items();
        List<DirectoryEntry> paged = new ArrayList<>();
        String cursor = null;
        do {
            SearchTerms terms = SearchTerms.of(typed);
            Page<DirectoryEntry> page = directory.search(terms, null, 2, place(cursor, terms));
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(7);
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
    }

    private static @Nullable SearchPlace place(@Nullable String cursor, SearchTerms terms) {
        return cursor == null
                ? null
                : new RequestCheck()
                        .cursor(cursor, DirectorySearch.listName(terms, null), SearchPlace.SIZE, SearchPlace::read);
    }

    private static Page<DirectoryEntry> find(String typed, @Nullable String kind) {
        return directory.search(SearchTerms.of(typed), kind, 50, null);
    }

    private static TenureEvent person(int number, String given, String family, String address) {
        CareContainerId container = number < 10 ? CONTAINER : SUNNYSIDE;
        return registered(new UserAccountId(uuid(number)), container, given, family, address);
    }
}
