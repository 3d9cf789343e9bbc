package dev.tenure.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RegisterUploaded;
import dev.tenure.command.account.web.FirstSignInResource;
import dev.tenure.command.account.web.Strangers;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.NameLocalDepartment;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.LocalDepartments;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.RejectionAdvice;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@Rule("SUP-1")
class SupportRoutesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final LocalDepartment NORTHGATE =
            new LocalDepartment("Northgate IT", "helpdesk@northgate.example", "0191 498 0003");
    private static final String EVERYBODY = "National administration service: careadmin@nhs.net, 0333 200 1133."
            + " National helpdesk, day and night: helpdesk@nhs.net, 0333 200 1133."
            + " If a local IT department hosts your account, its helpdesk.";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final CareContainerId local = new CareContainerId(UUID.randomUUID());
    private final UserAccountId person = new UserAccountId(UUID.randomUUID());
    private final MockMvcTester http;

    SupportRoutesIT() {
        CommandHttp gate = new CommandHttp(side.commands(), JsonForm.mapper());
        RejectionAdvice advice = new RejectionAdvice(new RecordedSupport(
                new KnownAccounts(side.store().recordedEvents()),
                new LocalDepartments(side.store().recordedEvents()),
                CommandSide.policy().support()));
        http = MockMvcTester.of(
                List.of(new FirstSignInResource(gate, Strangers.gate(side, gate, new FakePasswords()))),
                builder -> builder.setControllerAdvice(advice).build());
        open(local, "NGX" + person.toString().substring(0, 4));
        registrar.send(
                new RegisterUploaded(
                        person,
                        local,
                        new PersonName("Lola", "Local"),
                        Registrar.freshMobile(),
                        null,
                        RegistrationChannel.LOCAL,
                        List.of(NORTHGATE.email())),
                Actor.process("bulk-upload"));
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void whoHasProvedThemselvesIsSentToTheDepartmentThatRunsTheirAccount() {
        Told told = choosePassword(temporaryPassword());
        assertThat(told.json().path("code").asString()).isEqualTo("ACCEPTABLE_USE_NOT_ACCEPTED");
        assertThat(contact(told))
                .isEqualTo("Turn to your local IT helpdesk, Northgate IT: helpdesk@northgate.example, 0191 498 0003."
                        + " National helpdesk, day and night: helpdesk@nhs.net, 0333 200 1133.");

        registrar.send(
                new NameLocalDepartment(local, new LocalDepartment("Southgate IT", "it@southgate.example", "0191 1")),
                Registrar.NAS);
        assertThat(contact(choosePassword(temporaryPassword()))).contains("Southgate IT", "it@southgate.example");
    }

    @Test
    @Rule("REG-9")
    void theRouteFollowsTheAccountWhereItIsTransferred() {
        String password = temporaryPassword();
        CareContainerId care = new CareContainerId(UUID.randomUUID());
        openInCare(care);
        registrar.send(new TransferAccount(person, care, List.of()), Registrar.NAS);

        assertThat(contact(choosePassword(password)))
                .isEqualTo("Turn to the national administration service: careadmin@nhs.net, 0333 200 1133."
                        + " National helpdesk, day and night: helpdesk@nhs.net, 0333 200 1133.");
        assertThat(message("joined-email")).containsEntry("help", "careadmin@nhs.net");
    }

    @Test
    @Rule("SIGN-6")
    void beforeThatEverybodyGetsTheSameTextWithAllRoutes() {
        Told wrong = choosePassword("wrong-one");
        assertThat(wrong.json().path("code").asString()).isEqualTo("SIGN_IN_REFUSED");
        assertThat(contact(wrong)).isEqualTo(EVERYBODY);
        assertThat(ask("nobody.at-all@nhs.net", "wrong-one")).isEqualTo(wrong);
    }

    @Test
    @Rule("ORG-9")
    void messagesToTheHolderEndWithThatDepartmentToo() {
        assertThat(message("temporary-password"))
                .containsEntry("help", "helpdesk@northgate.example")
                .containsEntry("telephone", "0191 498 0003")
                .containsEntry("helpdesk", "0333 200 1133")
                .containsEntry("giver", "local IT department");
    }

    private void open(CareContainerId container, String code) {
        registrar.send(
                new OpenLocalContainer(
                        container, OdsCode.of(code.replaceAll("[^A-Za-z0-9]", "")), "Northgate", "Leeds", NORTHGATE),
                Registrar.NAS);
    }

    private void openInCare(CareContainerId container) {
        SubmitApplication application = Registrar.application(Registrar.people(1, "Ola", "Owner"));
        registrar.submit(application);
        registrar.send(new OpenContainer(container, application.applicationId()), Registrar.ONBOARDING);
    }

    private Told choosePassword(String password) {
        return ask(String.valueOf(message("log-in-name").get("address")), password);
    }

    private Told ask(String loginName, String password) {
        String basic =
                Base64.getEncoder().encodeToString((loginName + ":" + password).getBytes(StandardCharsets.UTF_8));
        return Told.of(http.perform(MockMvcRequestBuilders.request(HttpMethod.PUT, "/api/v1/first-sign-in/password")
                .requestAttr(Actor.ATTRIBUTE, Actor.APPLICANT)
                .header("Authorization", "Basic " + basic)
                .contentType("application/json")
                .content("{\"newPassword\":\"Long&Winding4Road\"}")));
    }

    private static String contact(Told told) {
        return told.json().path("contact").asString();
    }

    private String temporaryPassword() {
        return String.valueOf(message("temporary-password").get("password"));
    }

    private Map<String, String> message(String template) {
        UUID id = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and template = ?")
                .params(person.value(), template)
                .query(UUID.class)
                .single();
        return side.store().outgoingMessages().open(id).orElseThrow();
    }
}
