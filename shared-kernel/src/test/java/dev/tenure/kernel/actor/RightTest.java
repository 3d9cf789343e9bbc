package dev.tenure.kernel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("AUD-1")
class RightTest {
    @Test
    void belongsToTheRolesThatTheApiPromises() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(Right.HISTORY_READ::belongsTo)
                .containsExactly(Role.NAS, Role.HELPDESK, Role.AUDITOR);
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(Right.OUTBOX_SHOW::belongsTo)
                .containsExactly(Role.NAS);
    }

    @Test
    void isHeldByRoleOrByAServiceWithItsScope() {
        assertThat(Right.HISTORY_READ.isHeldBy(new Actor("operator:pat.jones", Role.AUDITOR)))
                .isTrue();
        assertThat(Right.OUTBOX_SHOW.isHeldBy(new Actor("operator:pat.jones", Role.AUDITOR)))
                .isFalse();
        assertThat(Right.OUTBOX_SHOW.isHeldBy(new Actor("operator:pat.jones", Role.AUDITOR, Set.of("outbox.show"))))
                .isFalse();
        assertThat(Right.OUTBOX_SHOW.isHeldBy(service("outbox.show"))).isTrue();
        assertThat(Right.OUTBOX_SHOW.isHeldBy(service("outbox.read"))).isFalse();
    }

    @Test
    void hasAScopeOfItsOwnName() {
        assertThat(Right.HISTORY_READ.scope()).isEqualTo("history.read");
        assertThat(Right.scopes()).hasSameSizeAs(Right.values()).contains("directory.read", "system.mend");
    }

    private static Actor service(String scope) {
        return new Actor("service:care-admin", Role.SERVICE, Set.of(scope));
    }
}
