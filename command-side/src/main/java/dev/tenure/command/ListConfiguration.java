package dev.tenure.command;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.listing.Editors;
import dev.tenure.command.listing.EntrySteps;
import dev.tenure.command.listing.ListClosing;
import dev.tenure.command.listing.ListSteps;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.ListAddressBook;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.policy.Policy;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what decides about distribution lists together with what stands on them. */
@Configuration(proxyBeanMethods = false)
public class ListConfiguration {
    @Bean
    Joint<DistributionList> jointLists(Repository<DistributionList> lists) {
        return new Joint<>(lists, RejectionCode.LIST_UNKNOWN);
    }

    @Bean
    ListAddressBook listAddressBook(AssumedClaims claims, Policy policy) {
        return new ListAddressBook(claims, policy.addressDomain());
    }

    @Bean
    Editors listEditors(Joint<UserAccount> accounts) {
        return new Editors(accounts);
    }

    @Bean
    Listings listings(Joint<DistributionList> lists) {
        return new Listings(lists);
    }

    @Bean
    ListClosing listClosing(
            Editors editors, Joint<SharedMailbox> mailboxes, Joint<DistributionList> lists, ListAddressBook addresses) {
        return new ListClosing(editors, mailboxes, lists, addresses);
    }

    @Bean
    ListSteps listSteps(
            Editors editors,
            Repository<DistributionList> made,
            Joint<DistributionList> lists,
            Joint<CareContainer> containers,
            ListSteps.Naming naming) {
        return new ListSteps(editors, made, lists, containers, naming);
    }

    @Bean
    ListSteps.Naming listNaming(ListAddressBook addresses, Places places) {
        return new ListSteps.Naming(addresses, places);
    }

    @Bean
    EntrySteps entrySteps(Editors editors, Joint<SharedMailbox> mailboxes, Joint<DistributionList> lists) {
        return new EntrySteps(editors, mailboxes, lists);
    }
}
