package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.app.TenureApplication;
import dev.tenure.app.start.RefusedStart;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.testing.Rule;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;

/** A start that cannot be: one clear line, and nothing left behind. */
class RefusedStartIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static TenureHome neighbour = TENURE.home();

    @BeforeAll
    static void aDatabaseIsThere() {
        neighbour = TENURE.home().neighbour("refused");
    }

    @AfterAll
    static void theDatabaseGoes() {
        neighbour.remove();
    }

    @Rule({"POL-1", "REG-2"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tenure.policy.temporary-password-days=-3 | tenure.policy: temporary-password-days: -3 is not between 1 and 365
            tenure.policy.temporary-password-days=soon | tenure.policy.temporary-password-days 'soon' is not valid
            tenure.policy.address-domain=No_Domain | tenure.policy: address-domain: 'No_Domain' is not a domain
            tenure.policy.onboarding-limit=0s | tenure.policy: onboarding-limit: PT0S is not a positive period
            tenure.policy.onboarding-limit=a while | tenure.policy.onboarding-limit 'a while' is not valid
            tenure.policy.ods-check=perhaps | tenure.policy.ods-check 'perhaps' is not valid
            tenure.policy.acceptable-use-version= | tenure.policy: acceptable-use-version: is empty
            tenure.mobile.undiallable-blocks=07700 | tenure.mobile.undiallable-blocks
            tenure.mobile.fiction-allowed=maybe | tenure.mobile.fiction-allowed 'maybe' is not valid
            tenure.messages.adapter=pigeon | tenure.messages.adapter: 'pigeon' is not known
            tenure.messages.adapter=smtp | tenure.messages.smtp.host: is missing
            tenure.mobile.fiction-allowed=true,tenure.messages.adapter=gov-notify | tenure.messages.adapter=local-outbox
            tenure.erasure.scrub-at=noon | tenure.erasure.scrub-at: 'noon' is no time of day such as 02:30, and not off
            tenure.keys={},tenure.keys-file=elsewhere.json | keys are given twice, by TENURE_KEYS and by the key file elsewhere.json
            tenure.database.port=99999 | port must lie between 0 and 65535, not 99999
            tenure.database.connections=0 | tenure.database.connections
            tenure.roles=cook | tenure.roles: 'cook' is not known; there are command, query, identity and console
            tenure.roles=query | tenure.roles: a process with some of the roles shares a database with the others
            tenure.identity.operators.pat.role=king,tenure.identity.operators.pat.password=open | tenure.identity: operators.pat.role: 'king' is not nas, helpdesk, auditor or reporting; operators.pat.password: is not a hash
            tenure.identity.services.crm.secret={bcrypt}$2a$10$0123456789012345678901,tenure.identity.services.crm.scopes=account.fly | tenure.identity: services.crm.scopes: 'account.fly' opens no command and no right
            tenure.identity.access-token=1s | tenure.identity: access-token: PT1S is not between PT1M and PT1H
            tenure.identity.url=nowhere | tenure.identity: url: 'nowhere' is not an address
            server.port=none | server.port 'none' is not valid
            spring.datasource.url=jdbc:nonsense | jdbc:nonsense
            spring.datasource.url=jdbc:postgresql://127.0.0.1:1/tenure | 127.0.0.1:1""")
    void aWrongSettingIsNamedInOneLineAndNoDatabaseIsMade(String settings, String line) throws Exception {
        String[] wrong = Arrays.stream(settings.split(",")).map(it -> "--" + it).toArray(String[]::new);
        TenureHome nowhere = TenureHome.embedded("nowhere");
        Captured refused = start(nowhere.settings(), wrong);
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.lines().get(0)).startsWith("Tenure cannot start: ").contains(line);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(nowhere.folder().resolve("database/postgres")).doesNotExist();
    }

    @Rule("POL-1")
    @Test
    void everyWrongSettingOfThePolicyIsNamed() throws Exception {
        Captured refused = start(
                neighbour.settings(),
                "--tenure.policy.temporary-password-days=0",
                "--tenure.policy.address-domain=x",
                "--tenure.policy.onboarding-limit=-1h");
        assertThat(refused.lines()).hasSize(1);
        assertThat(refused.text()).contains("temporary-password-days", "address-domain", "onboarding-limit");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        String port = TENURE.operator().base().replaceFirst(".*:", "");
        Captured refused = start(neighbour.settings(), "--server.port=" + port);
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.text()).contains("Tenure cannot start: port " + port + " is in use");
    }

    @Test
    void aUsedDatabaseIsNotStartedWithoutItsKeys() throws Exception {
        CareHome.with("KEYS1", "Key House", "Ely", "Kay Keyowner").apply(TENURE.operator());
        TenureHome stranger = new TenureHome(TenureHome.embedded("keyless").folder(), database());
        Captured refused = start(stranger.settings());
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.text())
                .contains("Tenure cannot start: key file", "is missing; the database in use was sealed with it");
        assertThat(stranger.folder().resolve("keys.json")).doesNotExist();
    }

    @Test
    void keysThatAreNoneAreRefused() throws Exception {
        TenureHome damaged = new TenureHome(TenureHome.embedded("damaged").folder(), database());
        Files.writeString(damaged.folder().resolve("keys.json"), "{}");
        Captured refused = start(damaged.settings());
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.text()).contains("Tenure cannot start: key file", "is not usable");
    }

    @Test
    void keysOfAnotherDatabaseAreRefused() throws Exception {
        TenureHome strangers = new TenureHome(TenureHome.embedded("strangers").folder(), database());
        Keys.load(strangers.folder().resolve("keys.json"), true);
        Captured refused = start(strangers.settings());
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.text()).contains("is not the one that this database was first used with");
    }

    @Test
    void keysOfTheEnvironmentThatAreNoneAreRefused() throws Exception {
        TenureHome damaged = new TenureHome(TenureHome.embedded("damaged-given").folder(), database());
        Captured refused = start(damaged.settings(), "--tenure.keys={}");
        assertThat(refused.lines()).as(refused.text()).hasSize(1);
        assertThat(refused.text()).contains("Tenure cannot start: TENURE_KEYS is not usable");
    }

    @Test
    void aSecondStartOnTheSameDataDirectoryEndsWithOneLineAndAStatusThatIsNotZero() {
        TenureHome owned = TENURE.home().isEmbedded() ? TENURE.home() : neighbour;
        String wrong = TENURE.home().isEmbedded() ? "--tenure.policy.ods-check=warn" : "--tenure.policy.ods-check=no";
        try (TenureProcess second = TenureProcess.start(owned, wrong)) {
            assertThat(second.exitStatus()).as(second.output()).isEqualTo(1);
            assertThat(second.output().lines().filter(line -> !line.isBlank())).hasSize(1);
            assertThat(second.output())
                    .startsWith("Tenure cannot start: ")
                    .contains(TENURE.home().isEmbedded() ? "is in use by process " : "ods-check");
        }
        assertThat(TENURE.operator().get("/health").status()).isEqualTo(200);
    }

    private static Optional<DatabaseServer> database() {
        return Optional.of(TENURE.home().database());
    }

    /** Starts as the main class does, but for ending this JVM. */
    private static Captured start(List<String> settings, String... more) throws Exception {
        List<String> all = new ArrayList<>(settings);
        // a setting that is given twice would be a list
        all.removeIf(one -> Arrays.stream(more).anyMatch(it -> it.startsWith(one.replaceFirst("=.*", "="))));
        all.addAll(Arrays.asList(more));
        return Captured.of(() -> {
            try {
                SpringApplication.run(TenureApplication.class, all.toArray(String[]::new))
                        .close();
                return 0;
            } catch (RuntimeException failure) {
                return RefusedStart.line(failure).isPresent() ? 1 : 2;
            }
        });
    }
}
