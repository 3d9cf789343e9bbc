package dev.tenure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestServerTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host:5433/main?sslmode=require, jdbc:postgresql://host:5433/other?sslmode=require",
        "jdbc:postgresql://host/main, jdbc:postgresql://host/other",
        "jdbc:postgresql://host/, jdbc:postgresql://host/other",
        "jdbc:postgresql:main, jdbc:postgresql:other"
    })
    void onlyTheDatabaseOfTheUrlIsReplaced(String url, String expected) {
        assertThat(new TestServer(url, "user", "password", true).urlOf("other")).isEqualTo(expected);
    }
}
