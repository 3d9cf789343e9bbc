package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes keep a copy of one account each; what one decides, the other's copy does not know. */
class CachedAggregatesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final AtomicInteger MARKS = new AtomicInteger('a');

    private final String mark = Character.toString(MARKS.getAndIncrement());
    private final CommandSide here = CommandSide.deciding(POSTGRES);
    private final CommandSide there = CommandSide.deciding(POSTGRES);
    private final UserAccountId john = new Registrar(here).register("John", family("Smith"));
    private final String address = newestAddress();

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    @Rule({"REG-5", "SIGN-6"})
    void anOldTemporaryPasswordIsRefusedOnceTheOtherProcessIssuedANewOne() {
        String old = temporaryPassword();
        assertThat(look(here, old).body()).contains("acceptable-use");
        send(there, new IssueTemporaryPassword(john), NAS, null);

        assertRefused(here, RejectionCode.SIGN_IN_REFUSED, () -> look(here, old));
        send(there, new IssueTemporaryPassword(john), NAS, null);
        assertRefused(
                here,
                RejectionCode.SIGN_IN_REFUSED,
                () -> send(here, new AcceptAcceptableUse(john, proof(old), "2018-04"), holder(), "accept"));
    }

    @Test
    @Rule("REG-5")
    void aFreshTemporaryPasswordOfTheOtherProcessIsTaken() {
        look(here, temporaryPassword());
        send(there, new IssueTemporaryPassword(john), NAS, null);
        String fresh = temporaryPassword();

        assertThat(look(here, fresh).version()).isEqualTo(2);
        send(there, new IssueTemporaryPassword(john), NAS, null);
        Answer accepted =
                send(here, new AcceptAcceptableUse(john, proof(temporaryPassword()), "2018-04"), holder(), "accept");
        assertThat(accepted.version()).isEqualTo(4);
    }

    @Test
    @Rule({"REN-1", "REN-4"})
    void renamesThroughBothFollowEachOther() {
        rename(here, "Jones", null);
        rename(there, "Miller", null);
        rename(here, "Potter", null);
        rename(there, "Baker", null);

        assertThat(retired()).containsExactly(address, addressOf("Jones"), addressOf("Miller"), addressOf("Potter"));
    }

    @Test
    @Rule("AUD-1")
    void anEffectThatAStaleCopyShowsIsNotTakenForHolding() {
        rename(here, "Jones", null);
        rename(there, "Miller", null);

        assertThat(rename(here, "Jones", null).version()).isEqualTo(4);
        assertThat(rename(there, "Miller", "with a key").version()).isEqualTo(5);
        assertThat(rename(here, "Jones", "with a key too").version()).isEqualTo(6);
    }

    @Test
    @Rule("AUD-1")
    void anEffectThatHoldsIsConfirmedWithoutAnEvent() {
        rename(here, "Jones", null);

        assertThat(rename(here, "Jones", null).version()).isEqualTo(2);
        assertThat(rename(there, "Jones", "key").version()).isEqualTo(2);
        assertThat(rename(there, "Jones", "another").position())
                .isEqualTo(here.store().log().head());
        assertThat(here.historyOf(john.value())).hasSize(3);
    }

    @Test
    @Rule("AUD-1")
    void aVersionThatOnlyTheOtherProcessKnowsIsTheOneExpected() {
        rename(here, "Jones", null);
        rename(there, "Miller", null);

        assertRefused(here, RejectionCode.VERSION_CHANGED, () -> renameAt(here, "Miller", 2L));
        assertThat(renameAt(here, "Miller", 3L).version()).isEqualTo(3);
        rename(there, "Baker", null);
        assertThat(renameAt(here, "Baker", 4L).version()).isEqualTo(4);
    }

    /** Tests share a database, and addresses stay taken. */
    private String family(String name) {
        return name + mark;
    }

    private String addressOf(String family) {
        return "john." + family(family).toLowerCase(Locale.ROOT) + "@nhs.net";
    }

    private Answer look(CommandSide side, String password) {
        return send(side, new LookAtFirstSignIn(john, proof(password)), holder(), null);
    }

    private Answer rename(CommandSide side, String family, @Nullable String key) {
        return send(side, new RenamePerson(john, new PersonName("John", family(family))), NAS, key);
    }

    private Answer renameAt(CommandSide side, String family, long version) {
        return side.commands()
                .send(
                        new RenamePerson(john, new PersonName("John", family(family))),
                        CommandContext.of(NAS).expecting(version));
    }

    private static Answer send(CommandSide side, Command<?> command, Actor actor, @Nullable String key) {
        return side.commands()
                .send(command, CommandContext.of(actor).withKey(key == null ? null : key + UUID.randomUUID(), "same"));
    }

    private Actor holder() {
        return Actor.holderOf(john);
    }

    private TemporaryProof proof(String password) {
        return new TemporaryProof(address, new Secret(password));
    }

    private String temporaryPassword() {
        UUID newest = here.jdbc()
                .sql("select message_id from events.outgoing_message"
                        + " where subject = ? and template = 'temporary-password' order by position desc limit 1")
                .param(john.value())
                .query(UUID.class)
                .single();
        return String.valueOf(
                here.store().outgoingMessages().open(newest).orElseThrow().get("password"));
    }

    private String newestAddress() {
        List<String> all = new Registrar(here).addresses("account.registered");
        return all.get(all.size() - 1);
    }

    private List<String> retired() {
        return here.store().recordedEvents().ofAggregate(john.value(), 0, 100).stream()
                .<Object>map(event -> event.message().getPayload())
                .filter(AccountRenamed.class::isInstance)
                .map(AccountRenamed.class::cast)
                .map(renamed -> String.valueOf(renamed.personal().retiredAddress()))
                .toList();
    }
}
