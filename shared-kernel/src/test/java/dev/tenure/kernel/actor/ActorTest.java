package dev.tenure.kernel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("AUD-1")
class ActorTest {
    private static final Set<Role> OPEN_TO_NAS = Set.of(Role.NAS, Role.HELPDESK);

    @ParameterizedTest
    @CsvSource({
        "account.rename,  account.rename,   true",
        "account.rename,  account.rename-x, false",
        "account.*,       account.rename,   true",
        "account.*,       accounts.rename,  false",
        "account.*,       mailbox.open,     false",
        "*,               mailbox.open,     true",
        "account,         account.rename,   false",
    })
    void aScopeIsGivenByItsNameOrByOneWithAStarAtItsEnd(String given, String wanted, boolean has) {
        assertThat(service(given).hasScope(wanted)).isEqualTo(has);
    }

    @Test
    void nobodyHasAScopeThatWasNotGiven() {
        assertThat(new Actor("operator:pat.jones", Role.NAS).hasScope("account.rename"))
                .isFalse();
    }

    @Test
    void aCommandIsSentByTheRolesThatItIsOpenTo() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> new Actor("somebody", role).maySend("account.rename", OPEN_TO_NAS))
                .containsExactly(Role.NAS, Role.HELPDESK);
    }

    @Test
    void aServiceSendsByScopeWhatIsOpenToNasAndNothingElse() {
        assertThat(service("account.rename").maySend("account.rename", OPEN_TO_NAS))
                .isTrue();
        assertThat(service("account.rename").maySend("account.transfer", OPEN_TO_NAS))
                .isFalse();
        assertThat(service("*").maySend("account.rename", Set.of(Role.HELPDESK)))
                .isFalse();
        assertThat(new Actor("operator:pat.jones", Role.AUDITOR, Set.of("*")).maySend("account.rename", OPEN_TO_NAS))
                .isFalse();
    }

    @Test
    @Rule({"AUD-1", "SMB-4"})
    void theHolderOfAnAccountIsThemselvesOnlyInTheirOwnRole() {
        UUID account = UUID.randomUUID();

        assertThat(Actor.holderOf(account).isHolderOf(account)).isTrue();
        assertThat(Actor.holderOf(account).role()).isEqualTo(Role.SELF);
        assertThat(Actor.holderOf(account).isHolderOf(UUID.randomUUID())).isFalse();
        assertThat(new Actor("account:" + account, Role.NAS).isHolderOf(account))
                .isFalse();
    }

    @Test
    void aStoryOfTheEngineIsAProcess() {
        assertThat(Actor.process("onboarding")).isEqualTo(new Actor("process:onboarding", Role.PROCESS));
    }

    private static Actor service(String scope) {
        return new Actor("service:care-admin", Role.SERVICE, Set.of(scope));
    }
}
