package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Local;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Tries every command of NAS that can name an account on one that a local organisation runs, whoever wrote the command. */
@Rule("ORG-9")
class NasAndLocalAccountsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Set<String> ALLOWED =
            Set.of("account.transfer", "account.report-use", "account.show-temporary-password");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final UserAccountId member = home.person(1);
    private final FilledCommands filled = new FilledCommands(member, home.container(), home.mailbox());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void whateverNasAsksOfALocalAccountIsRefusedButATransferAndWhatDecidesNothing() throws Exception {
        Local.of(side).take(member);
        long head = side.store().log().head();
        List<String> tried = new ArrayList<>();

        for (Class<?> type : commandsOfNas()) {
            if (FilledCommands.namesAnAccount(type)) {
                Command<?> command = filled.of(type);
                String name = CommandNames.nameOf(type);
                tried.add(name);
                if (ALLOWED.contains(name)) {
                    assertThat(CommandNames.isOfLocalAccountsToo(type)).as(name).isTrue();
                } else {
                    assertThat(refusal(command, Registrar.NAS)).as(name).isEqualTo(RejectionCode.TRANSFER_ONLY);
                    assertThat(refusal(command, new Actor("service:care-admin", Role.SERVICE, Set.of("*"))))
                            .as("%s by a service", name)
                            .isEqualTo(RejectionCode.TRANSFER_ONLY);
                }
            }
        }

        assertThat(tried)
                .containsAll(ALLOWED)
                .contains("account.rename", "account.prove-by-mobile", "mailbox.add-member", "list.add-entry")
                .hasSizeGreaterThan(25);
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    void theSameIsNotRefusedOfAnAccountOfCareForThatReason() throws Exception {
        for (Class<?> type : commandsOfNas()) {
            if (FilledCommands.namesAnAccount(type)) {
                assertThat(refusal(filled.of(type), Registrar.NAS))
                        .as(CommandNames.nameOf(type))
                        .isNotEqualTo(RejectionCode.TRANSFER_ONLY);
            }
        }
    }

    private @Nullable RejectionCode refusal(Command<?> command, Actor actor) {
        try {
            side.commands().send(command, CommandContext.of(actor));
            return null;
        } catch (Rejection refused) {
            return refused.code();
        }
    }

    private static Set<Class<?>> commandsOfNas() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Named.class));
        Set<Class<?>> commands = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        for (var found : scanner.findCandidateComponents("dev.tenure.command")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            boolean ofTests = type.getPackageName().startsWith("dev.tenure.command.sample");
            if (!ofTests && Set.of(type.getAnnotation(Named.class).allowedTo()).contains(Role.NAS)) {
                commands.add(type);
            }
        }
        return commands;
    }
}
