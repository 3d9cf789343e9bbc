package dev.tenure.command.account.web;

import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.ProofCommand.ProveByVoucher;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Rule({"RST-3", "RST-4"})
class VoucherResourceTest {
    private static final UserAccountId MARY = new UserAccountId(UUID.randomUUID());
    private static final Actor HELPDESK = new Actor("operator:help.desk", Role.HELPDESK);
    private static final String BODY = "{\"voucherAccountId\":\"" + MARY
            + "\",\"localChecksMade\":true,\"mobile\":\"07700 900001\",\"caseNumber\":\"INC-1\"}";

    private ProofOutcome outcome = ProofOutcome.PROVEN;
    private final WebGate gate = new WebGate().handle(ProveByVoucher.class, command -> outcome);
    private final MockMvcTester http =
            WebGate.serving(new ProofResource(gate.http(), new MobileNumbers(new MobileSettings(true, List.of()))));

    @Test
    void anOwnersWordWithTheNumberThatTheyConfirmIsPassedOn() {
        assertThat(vouch(HELPDESK).status()).isEqualTo(204);

        assertThat(gate.handled()).singleElement().satisfies(command -> {
            assertThat(command.getPayload())
                    .isEqualTo(new ProveByVoucher(JOHN, MARY, MobileNumber.of("+447700900001")));
            assertThat(command.getMetaData()).containsEntry("case", "INC-1");
        });
    }

    @Test
    void aVoucherWhoIsNotFitIsToldSoAfterTheTryIsRecorded() {
        outcome = ProofOutcome.REFUSED;

        vouch(HELPDESK).assertProblem(409, "VOUCHER_NOT_FIT");

        assertThat(gate.handled()).hasSize(1);
    }

    @Test
    void nobodyVouchesThroughAService() {
        vouch(new Actor("service:care-admin", Role.SERVICE, Set.of("*"))).assertProblem(403, "NOT_ALLOWED");

        assertThat(gate.handled()).isEmpty();
    }

    private Told vouch(Actor caller) {
        return Told.of(
                http.perform(WebGate.request("POST", "/api/v1/accounts/" + JOHN + "/proofs/voucher", caller, BODY)
                        .header("Idempotency-Key", UUID.randomUUID().toString())));
    }
}
