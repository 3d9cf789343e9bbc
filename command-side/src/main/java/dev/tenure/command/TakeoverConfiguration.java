package dev.tenure.command;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.Moving;
import dev.tenure.command.membership.MailboxClosing;
import dev.tenure.command.provider.ContainerClosing;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.takeover.HomeMoves;
import dev.tenure.command.takeover.Takeover;
import dev.tenure.command.takeover.TakeoverRecord;
import dev.tenure.command.takeover.TakeoverSteps;
import dev.tenure.eventstore.read.RecordedEvents;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the taking over of whole homes (LEA-3). */
@Configuration(proxyBeanMethods = false)
public class TakeoverConfiguration {
    @Bean
    Joint<Takeover> jointTakeovers(Repository<Takeover> takeovers) {
        return new Joint<>(takeovers, RejectionCode.TAKEOVER_UNKNOWN);
    }

    @Bean
    HomeMoves homeMoves(Departures departures, Moving moving, Joint<CareContainer> containers) {
        return new HomeMoves(departures, moving, containers);
    }

    @Bean
    TakeoverSteps.Home takenOverHome(ContainerClosing containers, MailboxClosing mailboxes, AssumedClaims claims) {
        return new TakeoverSteps.Home(containers, mailboxes, claims);
    }

    @Bean
    TakeoverSteps takeoverSteps(
            Repository<Takeover> begun,
            Joint<Takeover> takeovers,
            Joint<CareContainer> containers,
            HomeMoves moves,
            TakeoverSteps.Home home) {
        return new TakeoverSteps(begun, takeovers, containers, moves, home);
    }

    @Bean
    TakeoverRecord takeoverRecord(RecordedEvents events) {
        return new TakeoverRecord(events);
    }
}
