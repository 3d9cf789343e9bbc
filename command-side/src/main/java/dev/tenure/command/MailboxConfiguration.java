package dev.tenure.command;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.application.ProviderCodes;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.Succession;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.listing.ListClosing;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MailboxClosing;
import dev.tenure.command.membership.MailboxNews;
import dev.tenure.command.membership.MailboxPeople;
import dev.tenure.command.membership.MailboxSteps;
import dev.tenure.command.membership.MembershipSteps;
import dev.tenure.command.membership.OwnMailboxSteps;
import dev.tenure.command.membership.OwnershipSteps;
import dev.tenure.command.membership.UnopenedSteps;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.provider.ContainerClosing;
import dev.tenure.command.provider.ContainerSteps;
import dev.tenure.command.provider.LocalContainers;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.Places;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what decides about shared mailboxes together with their people and their container. */
@Configuration(proxyBeanMethods = false)
public class MailboxConfiguration {
    @Bean
    MembershipSteps membershipSteps(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        return new MembershipSteps(accounts, mailboxes);
    }

    @Bean
    OwnershipSteps ownershipSteps(Departures departures, Succession succession) {
        return new OwnershipSteps(departures, succession);
    }

    @Bean
    MailboxPeople mailboxPeople(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        return new MailboxPeople(accounts, mailboxes);
    }

    @Bean
    OwnMailboxSteps ownMailboxSteps(MailboxPeople people) {
        return new OwnMailboxSteps(people);
    }

    @Bean
    MailboxNews mailboxNews(Messages messages, Policy policy) {
        return new MailboxNews(messages, policy);
    }

    @Bean
    MailboxSteps mailboxSteps(
            MailboxPeople people,
            MailboxClosing closing,
            Joint<CareContainer> containers,
            MailboxAddressBook addresses,
            MailboxNews news) {
        return new MailboxSteps(people, closing, containers, addresses, news);
    }

    @Bean
    MailboxClosing mailboxClosing(MailboxPeople people, Listings listings, MailboxNews news) {
        return new MailboxClosing(people, listings, news);
    }

    @Bean
    ContainerClosing containerClosing(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            Joint<DistributionList> lists,
            Joint<CareContainer> containers,
            Places places,
            ListClosing listClosing) {
        return new ContainerClosing(accounts, mailboxes, lists, containers, places, listClosing);
    }

    @Bean
    ContainerSteps containerSteps(
            Joint<SharedMailbox> mailboxes, Joint<CareContainer> containers, Places places, ContainerClosing closing) {
        return new ContainerSteps(mailboxes, containers, places, closing);
    }

    @Bean
    LocalContainers localContainers(Repository<CareContainer> containers, ProviderCodes codes) {
        return new LocalContainers(containers, codes);
    }

    @Bean
    UnopenedSteps unopenedSteps(MailboxPeople people, MailboxNews news, Clock clock, Policy policy) {
        return new UnopenedSteps(people, news, clock, policy);
    }
}
