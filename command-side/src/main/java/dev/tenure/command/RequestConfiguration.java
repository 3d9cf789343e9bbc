package dev.tenure.command;

import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.JoiningSteps;
import dev.tenure.command.lifecycle.LeaverSteps;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.DecidingSteps;
import dev.tenure.command.request.MakingSteps;
import dev.tenure.command.request.OpenRequests;
import dev.tenure.command.request.Overtaking;
import dev.tenure.command.request.Registrations;
import dev.tenure.command.request.Reporters;
import dev.tenure.command.request.RequestErasure;
import dev.tenure.command.request.StaffRequest;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what people and owners ask of NAS, and what NAS decides on it. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {
    @Bean
    Joint<StaffRequest> jointRequests(Repository<StaffRequest> requests) {
        return new Joint<>(requests, RejectionCode.REQUEST_UNKNOWN);
    }

    @Bean
    Reporters reporters(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        return new Reporters(accounts, mailboxes);
    }

    @Bean
    OpenRequests openRequests(AssumedClaims claims) {
        return new OpenRequests(claims);
    }

    @Bean
    MakingSteps makingSteps(
            Repository<StaffRequest> requests,
            Reporters reporters,
            Joint<CareContainer> containers,
            OpenRequests open,
            MobileClaims mobiles,
            Committed committed) {
        return new MakingSteps(requests, reporters, containers, open, mobiles, committed);
    }

    @Bean
    Registrations registrations(
            Repository<UserAccount> made,
            Joint<SharedMailbox> mailboxes,
            AddressBook addresses,
            Places places,
            Messages messages,
            TemporaryPasswordSending sending) {
        return new Registrations(made, mailboxes, addresses, places, messages, sending);
    }

    @Bean
    DecidingSteps.Deeds deeds(
            LeaverSteps leaving,
            JoiningSteps joining,
            Registrations registrations,
            AddressBook addresses,
            TemporaryPasswordSending passwords) {
        return new DecidingSteps.Deeds(leaving, joining, registrations, addresses, passwords);
    }

    @Bean
    Overtaking overtaking(Joint<StaffRequest> requests, OpenRequests open) {
        return new Overtaking(requests, open);
    }

    @Bean
    RequestErasure requestErasure(Joint<StaffRequest> requests, Clock clock, Policy policy) {
        return new RequestErasure(requests, clock, policy);
    }

    @Bean
    DecidingSteps.Ends ends(OpenRequests open, MobileClaims mobiles, RequestErasure erasure) {
        return new DecidingSteps.Ends(open, mobiles, erasure);
    }

    @Bean
    DecidingSteps decidingSteps(
            Joint<StaffRequest> requests,
            Joint<UserAccount> accounts,
            DecidingSteps.Deeds deeds,
            DecidingSteps.Ends ends,
            Messages messages) {
        return new DecidingSteps(requests, accounts, deeds, ends, messages);
    }
}
