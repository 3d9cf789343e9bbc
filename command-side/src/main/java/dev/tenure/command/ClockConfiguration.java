package dev.tenure.command;

import dev.tenure.command.clock.MovableClock;
import dev.tenure.command.clock.SharedTime;
import dev.tenure.command.clock.TimeTravel;
import dev.tenure.command.watch.CommandSideStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the system's time and what moves it. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {
    @Bean
    SharedTime sharedTime(
            JdbcClient jdbc, MovableClock clock, @Value("${tenure.clock.movable:false}") boolean movable) {
        return new SharedTime(jdbc, clock, movable);
    }

    @Bean
    TimeTravel timeTravel(JdbcClient jdbc, MovableClock clock, SharedTime shared, CommandSideStatus status) {
        return new TimeTravel(
                jdbc,
                clock,
                shared,
                () -> status.stories().processors().stream()
                        .allMatch(story -> story.running() && story.lagEvents() == 0));
    }
}
