package dev.tenure.app.start;

import dev.tenure.app.settings.TenureSettings;
import dev.tenure.command.account.store.JdbcAccessJournal;
import dev.tenure.command.clock.DecisionClock;
import dev.tenure.command.clock.MovableClock;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.identity.IdentitySettings;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.deadlines.LatestUses;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every process has, whatever its roles: the clock, the policy and the keys. */
@Configuration(proxyBeanMethods = false)
public class CommonConfiguration {
    @Bean
    MovableClock movableClock() {
        return new MovableClock(Clock.systemUTC());
    }

    /** What everything reads the time from; events are recorded at it. */
    @Bean
    @Primary
    DecisionClock clock(MovableClock movable) {
        DecisionClock clock = new DecisionClock(movable);
        GenericEventMessage.clock = clock;
        return clock;
    }

    @Bean
    Policy policy(TenureSettings settings) {
        return settings.policy().policy();
    }

    @Bean
    MobileSettings mobileSettings(TenureSettings settings) {
        return MobileRules.judged(settings);
    }

    /** The access journal, for the query side, which counts by it to the second as the command side does (POL-6). */
    @Bean
    LatestUses latestUses(JdbcClient jdbc) {
        return new JdbcAccessJournal(jdbc)::latestUses;
    }

    @Bean
    Keys keys(TenureSettings settings, Environment environment, DataSource source) {
        return SharedKeys.load(KeyPlace.of(settings, environment), source);
    }

    @Bean
    KeyedHash keyedHash(Keys keys) {
        return keys.keyedHash();
    }

    /** Everything that stands in the settings was judged; before that nothing is made. */
    @Bean
    Judged judged(
            Policy policy,
            MobileSettings mobile,
            ObjectProvider<IdentitySettings> identity,
            TenureSettings settings,
            Environment environment) {
        KeyPlace.of(settings, environment);
        MessageAdapters.judged(settings.messages());
        identity.ifAvailable(JudgedSettings::judge);
        return new Judged();
    }

    /** Whoever makes something asks for this first. */
    record Judged() {}
}
