package dev.tenure.command.account;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole first sign-in, with real hashes and keys of idempotency, and then every column of every table. */
@Rule({"REG-5", "REG-7", "PW-10"})
class NoSecretAtRestIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String CHOSEN = "Sunny-day-at-Elm-1";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final UserAccountId john = registrar.register("John", "Smith");

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void isFoundInAnyColumn() {
        String first = temporaryPassword();
        signInWith(first, CHOSEN);
        side.commands()
                .send(
                        new ProveByMobile(john, latest("mobile"), true),
                        CommandContext.of(NAS).withKey("again", "again"));
        String second = temporaryPassword();

        List<String> cells = cells();
        assertThat(cells).as("what is looked through").hasSizeGreaterThan(60);
        assertThat(second).isNotEqualTo(first);
        for (String secret : List.of(first, second, CHOSEN, "Elm Road", "Miss Hill", "elmroad", "misshill")) {
            assertThat(cells)
                    .noneMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void isInAnAnswerOrACommandsText() {
        TemporaryProof proof = new TemporaryProof("john.smith@nhs.net", new Secret("TEMP-1"));
        ChoosePassword command = new ChoosePassword(john, proof, new Secret(CHOSEN));

        assertThat(command.toString()).doesNotContain("TEMP-1").doesNotContain(CHOSEN);
        assertThat(new SetSecurityQuestions(john, proof, Samples.questions()).toString())
                .doesNotContain("Elm Road");
        assertThat(signInWith(temporaryPassword(), CHOSEN))
                .extracting(Answer::body)
                .allSatisfy(body -> assertThat(body).doesNotContain(CHOSEN).doesNotContain("hash"));
    }

    private List<Answer> signInWith(String temporary, String chosen) {
        TemporaryProof proof = new TemporaryProof(latest("address"), new Secret(temporary));
        return List.of(
                send("policy " + temporary, new AcceptAcceptableUse(john, proof, "2018-04")),
                send("questions " + temporary, new SetSecurityQuestions(john, proof, Samples.questions())),
                send("password " + temporary, new ChoosePassword(john, proof, new Secret(chosen))));
    }

    private Answer send(String key, UserAccountCommand<?> command) {
        CommandContext context = CommandContext.of(Actor.holderOf(john)).withKey(key, key + " " + CHOSEN);
        return side.commands().send(command, context);
    }

    /** What the newest registration says. */
    private String latest(String component) {
        List<String> told = registrar.personal("account.registered", component);
        return told.get(told.size() - 1);
    }

    private String temporaryPassword() {
        UUID newest = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and channel = 'text'"
                        + " order by position desc limit 1")
                .param(john.value())
                .query(UUID.class)
                .single();
        Map<String, String> content =
                side.store().outgoingMessages().open(newest).orElseThrow();
        return String.valueOf(content.get("password"));
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        side.jdbc()
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('events', 'command') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> side.jdbc().sql("select * from " + table).query().listOfRows().stream()
                        .flatMap(row -> row.values().stream())
                        .forEach(value -> cells.add(text(value))));
        return cells;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }
}
