package dev.tenure.command;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.account.store.JdbcAccessJournal;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.ClockNews;
import dev.tenure.command.lifecycle.Deletion;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.ErasureSteps;
import dev.tenure.command.lifecycle.InactivitySteps;
import dev.tenure.command.lifecycle.JoiningSteps;
import dev.tenure.command.lifecycle.LeaverSteps;
import dev.tenure.command.lifecycle.MailboxOwners;
import dev.tenure.command.lifecycle.Moving;
import dev.tenure.command.lifecycle.OpenMatters;
import dev.tenure.command.lifecycle.OwnerNews;
import dev.tenure.command.lifecycle.PasswordAgeing;
import dev.tenure.command.lifecycle.Returns;
import dev.tenure.command.lifecycle.Succession;
import dev.tenure.command.lifecycle.Timekeeping;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.proof.ProofSteps;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what decides about people and their mailboxes at once: leaving, joining, not being used. */
@Configuration(proxyBeanMethods = false)
public class LifecycleConfiguration {
    @Bean
    Joint<UserAccount> jointAccounts(Repository<UserAccount> accounts) {
        return new Joint<>(accounts, RejectionCode.ACCOUNT_UNKNOWN);
    }

    @Bean
    Joint<SharedMailbox> jointMailboxes(Repository<SharedMailbox> mailboxes) {
        return new Joint<>(mailboxes, RejectionCode.MAILBOX_UNKNOWN);
    }

    @Bean
    Joint<CareContainer> jointContainers(Repository<CareContainer> containers) {
        return new Joint<>(containers, RejectionCode.CONTAINER_UNKNOWN);
    }

    @Bean
    AccessJournal accessJournal(JdbcClient jdbc) {
        return new JdbcAccessJournal(jdbc);
    }

    @Bean
    OwnerNews ownerNews(Messages messages, Policy policy) {
        return new OwnerNews(messages, policy);
    }

    @Bean
    MailboxOwners mailboxOwners(Joint<UserAccount> accounts, Policy policy) {
        return new MailboxOwners(accounts, policy.support());
    }

    @Bean
    ClockNews clockNews(Messages messages, MailboxOwners owners) {
        return new ClockNews(messages, owners);
    }

    @Bean
    Succession succession(OwnerNews news) {
        return new Succession(news);
    }

    @Bean
    Departures departures(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            Succession succession,
            OwnerNews news,
            Policy policy) {
        return new Departures(accounts, mailboxes, succession, news, policy);
    }

    @Bean
    Deletion.Ties ties(Listings listings, MobileClaims mobiles, OpenMatters open) {
        return new Deletion.Ties(listings, mobiles, open);
    }

    @Bean
    Deletion deletion(Departures departures, Deletion.Ties ties, Clock clock, Policy policy) {
        return new Deletion(departures, ties, clock, policy);
    }

    @Bean
    ErasureSteps erasureSteps(Joint<UserAccount> accounts, Clock clock) {
        return new ErasureSteps(accounts, clock);
    }

    @Bean
    Timekeeping timekeeping(
            Departures departures,
            Deletion deletion,
            ClockNews news,
            OwnerNews ownerNews,
            AccessJournal journal,
            Clock clock,
            Policy policy) {
        return new Timekeeping(departures, deletion, news, ownerNews, journal, clock, policy);
    }

    @Bean
    Returns returns(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes, OwnerNews news) {
        return new Returns(accounts, mailboxes, news);
    }

    @Bean
    LeaverSteps leaverSteps(
            Departures departures,
            Returns returns,
            Listings listings,
            Timekeeping time,
            ClockNews news,
            Clock clock,
            Policy policy) {
        return new LeaverSteps(departures, returns, listings, time, news, clock, policy);
    }

    @Bean
    Moving moving(Departures departures, Listings listings, Places places, ClockNews news) {
        return new Moving(departures, listings, places, news);
    }

    @Bean
    JoiningSteps joiningSteps(Departures departures, Moving moving, Joint<CareContainer> containers) {
        return new JoiningSteps(departures, moving, containers);
    }

    @Bean
    InactivitySteps inactivitySteps(Joint<UserAccount> accounts, Timekeeping time, Clock clock, Policy policy) {
        return new InactivitySteps(accounts, time, clock, policy);
    }

    @Bean
    PasswordAgeing passwordAgeing(Joint<UserAccount> accounts, ClockNews news, Clock clock, Policy policy) {
        return new PasswordAgeing(accounts, news, clock, policy);
    }

    @Bean
    ProofSteps proofSteps(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            MobileClaims mobiles,
            TemporaryPasswordSending sending) {
        return new ProofSteps(accounts, mailboxes, mobiles, sending);
    }
}
