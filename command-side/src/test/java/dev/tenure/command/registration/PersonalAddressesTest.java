package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.registration.PersonalAddresses.Base;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalAddressesTest {
    @Rule("REG-4")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    John            | Smith            | john.smith
                    MARY ANN        | O'Brien          | maryann.obrien
                    Siân            | D’Arcy           | sian.darcy
                    Caoimhe         | Ní ʻAogáin       | caoimhe.niaogain
                    J. R. R.        | Tolkien Jr.      | jrr.tolkienjr
                    Anne-Marie      | Smith-Jones      | anne-marie.smith-jones
                    Anne–Marie      | Smith — Jones    | anne-marie.smith-jones
                    -Anne--Marie-   | ‐Jones‑          | anne-marie.jones
                    Anne - Marie    | Jo_nes           | anne-marie.jones
                    Łukasz          | Wałęsa           | lukasz.walesa
                    Søren           | Kierkegård       | soren.kierkegard
                    Jürgen          | Groß             | jurgen.gross
                    Ægir            | Œuvre            | aegir.oeuvre
                    Þóra            | Guðmundsdóttir   | thora.gudmundsdottir
                    Işık            | İnci             | isik.inci
                    Đặng            | Nguyễn           | dang.nguyen
                    Žofie           | Dvořáková        | zofie.dvorakova
                    Günel           | Əliyeva          | gunel.aliyeva
                    Γιώργος         | Παπαδόπουλος     | giorgos.papadopoulos
                    Юрий            | Щукин            | yuriy.shchukin
                    Юлія            | Ковальчук        | yuliya.kovalchuk
                    محمد            | علي              | mhmd.ly
                    小明            | 王               | xiaoming.wang
                    タナカ          | 김               | tanaka.gim
                    नरेन्द्र          | Հայկ             | narendra.hayk
                    Ｊｏｈｎ         | ﬁnch             | john.finch
                    Jo\u00adhn      | Sm\u200bith      | john.smith
                    X Æ A-12        | Musk             | xaea-12.musk
                    Jan 2           | Smith3           | jan2.smith3
                    José            | Peña             | jose.pena
                    Zoe 😀          | 李😀             | zoe.li
                    """)
    void isGivenAndFamilyInAscii(String given, String family, String userName) {
        Base base = base(given, family);
        assertThat(base.localPart()).isEqualTo(userName);
        assertThat(PersonalAddresses.numbered(base, 0, "nhs.net")).hasToString(userName + "@nhs.net");
    }

    @Rule("REG-4")
    @Test
    void isTheSameForComposedAndDecomposedAccents() {
        assertThat(base("Jose\u0301", "Pen\u0303a")).isEqualTo(base("José", "Peña"));
    }

    @Rule("REG-4")
    @ParameterizedTest
    @CsvSource({"123, Smith", "John, ---", "'''', Smith", "John, ’’", "John, 😀", "..., ...", "١٢٣, Smith", "ᏣᎳᎩ, Smith"
    })
    void isRefusedForANameWithoutLetters(String given, String family) {
        assertThat(PersonalAddresses.of(new PersonName(given, family)))
                .isEqualTo(Read.bad(NameProblem.NAME_WITHOUT_LETTERS));
    }

    @Rule("REG-4")
    @ParameterizedTest
    @CsvSource({"1, john.smith1@nhs.net", "12, john.smith12@nhs.net", "4000000000, john.smith4000000000@nhs.net"})
    void takesANumberBehindTheName(long number, String address) {
        assertThat(PersonalAddresses.numbered(base("John", "Smith"), number, "nhs.net"))
                .hasToString(address);
    }

    @Rule("REG-4")
    @Test
    void hasNoNumberBelowOne() {
        Base base = base("John", "Smith");
        assertThatThrownBy(() -> PersonalAddresses.numbered(base, -1, "nhs.net"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("REG-4")
    @Test
    void cutsTheLongerHalfTo64Characters() {
        assertThat(base("John", "a".repeat(100)).localPart()).isEqualTo("john." + "a".repeat(59));
        assertThat(base("b".repeat(100), "Smith").localPart()).isEqualTo("b".repeat(58) + ".smith");
        assertThat(base("b".repeat(100), "a".repeat(99)).localPart()).isEqualTo("b".repeat(31) + "." + "a".repeat(32));
        assertThat(base("b".repeat(31), "a".repeat(32)).localPart()).hasSize(64);
    }

    @Rule("REG-4")
    @Test
    void cutsFurtherForANumber() {
        Base base = base("John", "a".repeat(100));
        assertThat(PersonalAddresses.numbered(base, 123, "nhs.net"))
                .hasToString("john." + "a".repeat(56) + "123@nhs.net");
    }

    @Rule("REG-4")
    @Test
    void neverEndsInAHyphenAfterACut() {
        Base base = base("John", "a".repeat(58) + "-" + "b".repeat(30));
        assertThat(base.localPart()).isEqualTo("john." + "a".repeat(58));
        Base nearly = base("John", "a".repeat(57) + "-" + "b".repeat(30));
        assertThat(PersonalAddresses.numbered(nearly, 7, "nhs.net"))
                .hasToString("john." + "a".repeat(57) + "7@nhs.net");
    }

    @Rule("REN-5")
    @Test
    void hasTheSameBaseHoweverTheNameIsCapitalised() {
        assertThat(base("john", "SMITH")).isEqualTo(base("John", "Smith"));
    }

    private static Base base(String given, String family) {
        return PersonalAddresses.of(new PersonName(given, family)).value().orElseThrow();
    }
}
