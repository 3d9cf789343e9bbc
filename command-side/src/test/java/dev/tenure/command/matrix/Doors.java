package dev.tenure.command.matrix;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.Entrance;
import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.account.OfferedQuestions;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.store.JdbcSessions;
import dev.tenure.command.account.web.FirstSignInResource;
import dev.tenure.command.account.web.RecoveryResource;
import dev.tenure.command.account.web.SignInResource;
import dev.tenure.command.account.web.Strangers;
import dev.tenure.command.account.web.StrangersGate;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.SessionPolicy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every resource at which strangers name somebody, and what they are refused with there. */
final class Doors {
    private static final String ANSWERS = "{\"loginName\":\"%s\",\"answers\":["
            + "{\"questionId\":\"first-school\",\"answer\":\"a\"},{\"questionId\":\"first-pet\",\"answer\":\"b\"},"
            + "{\"questionId\":\"teacher\",\"answer\":\"c\"}],\"newPassword\":\"Windy-day-2\"}";

    private final MockMvcTester http;

    Doors(CommandSide side, HashedPasswords passwords) {
        CommandHttp commands = new CommandHttp(side.commands(), JsonForm.mapper());
        StrangersGate gate = Strangers.gate(side, commands, passwords);
        Sessions sessions = new Sessions(
                new JdbcSessions(side.jdbc()),
                CommandSide.keys().keyedHash(),
                new SecureRandom(),
                side.clock(),
                SessionPolicy.usual());
        http = WebGate.serving(
                new SignInResource(commands, gate, new Entrance(side.journal(), sessions, UUID::randomUUID)),
                new FirstSignInResource(commands, gate),
                new RecoveryResource(
                        commands, gate, new OfferedQuestions(CommandSide.keys().keyedHash())));
    }

    /** A request, and what its refusal costs: slow looks, and rows that keep it. */
    enum Door {
        SIGN_IN("POST", "/api/v1/sign-in", "{\"privateComputer\":true}", 1, 1),
        PASSWORD("PUT", "/api/v1/password", "{\"newPassword\":\"Windy-day-2\"}", 1, 1),
        FIRST_SIGN_IN("GET", "/api/v1/first-sign-in", "", 0, 1),
        FIRST_POLICY("PUT", "/api/v1/first-sign-in/acceptable-use", "{\"version\":\"2018-04\"}", 0, 1),
        FIRST_QUESTIONS("PUT", "/api/v1/first-sign-in/security-questions", "{\"questions\":[]}", 0, 1),
        FIRST_PASSWORD("PUT", "/api/v1/first-sign-in/password", "{\"newPassword\":\"Windy-day-2\"}", 0, 1),
        RESET("POST", "/api/v1/recovery/password", ANSWERS, 3, 1);

        private final String method;
        private final String path;
        private final String body;
        private final int slowLooks;
        private final int rows;

        Door(String method, String path, String body, int slowLooks, int rows) {
            this.method = method;
            this.path = path;
            this.body = body;
            this.slowLooks = slowLooks;
            this.rows = rows;
        }

        int slowLooks() {
            return slowLooks;
        }

        int rows() {
            return rows;
        }
    }

    /** Presents what is wrong, under that name. */
    Told knock(Door door, String loginName) {
        String basic =
                Base64.getEncoder().encodeToString((loginName + ":Foggy-day-0").getBytes(StandardCharsets.UTF_8));
        return Told.of(
                http.perform(WebGate.request(door.method, door.path, Actor.APPLICANT, door.body.formatted(loginName))
                        .header("Authorization", "Basic " + basic)));
    }
}
