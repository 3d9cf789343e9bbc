package dev.tenure.command;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.Entrance;
import dev.tenure.command.account.LogInNames;
import dev.tenure.command.account.OfferedQuestions;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.Tries;
import dev.tenure.command.account.TryLimits;
import dev.tenure.command.account.TurnedAway;
import dev.tenure.command.account.store.JdbcSessions;
import dev.tenure.command.account.store.JdbcTries;
import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.command.account.web.StrangersGate;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.kernel.policy.Policy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires signing in: who is let in, and the sessions that follow. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {
    @Bean
    Sessions sessions(JdbcClient jdbc, KeyedHash hash, Clock clock, Policy policy) {
        return new Sessions(
                new JdbcSessions(jdbc),
                hash,
                new SecureRandom(),
                clock,
                policy.signIn().sessions());
    }

    @Bean
    Entrance entrance(AccessJournal journal, Sessions sessions, Supplier<UUID> ids) {
        return new Entrance(journal, sessions, ids);
    }

    @Bean
    LogInNames logInNames(AddressBook addresses, KeyedHash hash) {
        return new LogInNames(addresses, hash);
    }

    @Bean
    TurnedAway turnedAway(AccessJournal journal, Clock clock, Supplier<UUID> ids) {
        return new TurnedAway(journal, clock, ids);
    }

    @Bean
    JdbcTries tries(JdbcClient jdbc, KeyedHash hash, Clock clock, TryLimits limits) {
        return new JdbcTries(jdbc, hash, clock, limits);
    }

    @Bean
    StrangersGate strangersGate(
            CommandHttp http, LogInNames names, Passwords passwords, TurnedAway turnedAway, Tries tries) {
        return new StrangersGate(http, names, passwords, turnedAway, tries);
    }

    @Bean
    SessionCaller sessionCaller(CommandHttp http, Sessions sessions) {
        return new SessionCaller(http, sessions);
    }

    @Bean
    OfferedQuestions offeredQuestions(KeyedHash hash) {
        return new OfferedQuestions(hash);
    }
}
