package dev.tenure.command;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.account.store.JdbcAccessJournal;
import dev.tenure.command.application.ProviderCodes;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.ClockNews;
import dev.tenure.command.lifecycle.Deletion;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.JoiningSteps;
import dev.tenure.command.lifecycle.LeaverSteps;
import dev.tenure.command.lifecycle.Moving;
import dev.tenure.command.lifecycle.OwnerNews;
import dev.tenure.command.lifecycle.Succession;
import dev.tenure.command.lifecycle.Timekeeping;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.listing.Editors;
import dev.tenure.command.listing.ListClosing;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MailboxClosing;
import dev.tenure.command.membership.MailboxNews;
import dev.tenure.command.membership.MailboxPeople;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.provider.ContainerClosing;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.ListAddressBook;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.Places;
import dev.tenure.command.request.DecidingSteps;
import dev.tenure.command.request.MakingSteps;
import dev.tenure.command.request.OpenRequests;
import dev.tenure.command.request.Registrations;
import dev.tenure.command.request.RequestErasure;
import dev.tenure.command.request.StaffRequest;
import dev.tenure.command.takeover.Takeover;
import dev.tenure.command.takeover.TakeoverSteps;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The handlers that decide about people and mailboxes at once, wired as {@link LifecycleConfiguration} does. */
final class Lifecycles {
    private static final int HANDLERS = 20;

    private final LifecycleConfiguration wiring = new LifecycleConfiguration();
    private final MailboxConfiguration mailboxWiring = new MailboxConfiguration();
    private final TakeoverConfiguration takeoverWiring = new TakeoverConfiguration();
    private final ListConfiguration listWiring = new ListConfiguration();
    private final RequestConfiguration requestWiring = new RequestConfiguration();
    private final AccessJournal journal;

    Lifecycles(JdbcClient jdbc) {
        journal = new JdbcAccessJournal(jdbc);
    }

    void addTo(Configurer configurer) {
        for (int which = 0; which < HANDLERS; which++) {
            int index = which;
            configurer.registerCommandHandler(
                    configuration -> handlers(configuration).get(index));
        }
    }

    AccessJournal journal() {
        return journal;
    }

    private List<Object> handlers(Configuration axon) {
        Joint<UserAccount> accounts = wiring.jointAccounts(axon.repository(UserAccount.class));
        Joint<SharedMailbox> mailboxes = wiring.jointMailboxes(axon.repository(SharedMailbox.class));
        Joint<CareContainer> containers = wiring.jointContainers(axon.repository(CareContainer.class));
        Joint<DistributionList> lists = listWiring.jointLists(axon.repository(DistributionList.class));
        Listings listings = listWiring.listings(lists);
        Editors editors = listWiring.listEditors(accounts);
        ListAddressBook listAddresses = axon.getComponent(ListAddressBook.class);
        ListClosing listClosing = listWiring.listClosing(editors, mailboxes, lists, listAddresses);
        Places places = axon.getComponent(Places.class);
        Policy policy = axon.getComponent(Policy.class);
        Messages messages = axon.getComponent(Messages.class);
        Clock clock = axon.getComponent(Clock.class);
        OwnerNews ownerNews = wiring.ownerNews(messages, policy);
        ClockNews news = wiring.clockNews(messages, wiring.mailboxOwners(accounts, policy));
        Succession succession = wiring.succession(ownerNews);
        Departures departures = wiring.departures(accounts, mailboxes, succession, ownerNews, policy);
        Timekeeping time = wiring.timekeeping(
                departures,
                wiring.deletion(departures, ties(axon, listings), clock, policy),
                news,
                ownerNews,
                journal,
                clock,
                policy);
        MailboxPeople people = mailboxWiring.mailboxPeople(accounts, mailboxes);
        MailboxNews mailboxNews = mailboxWiring.mailboxNews(messages, policy);
        MailboxAddressBook addresses = axon.getComponent(MailboxAddressBook.class);
        LeaverSteps leaving = wiring.leaverSteps(
                departures, wiring.returns(accounts, mailboxes, ownerNews), listings, time, news, clock, policy);
        Moving moving = wiring.moving(departures, listings, places, news);
        JoiningSteps joining = wiring.joiningSteps(departures, moving, containers);
        ContainerClosing containerClosing =
                mailboxWiring.containerClosing(accounts, mailboxes, lists, containers, places, listClosing);
        MailboxClosing mailboxClosing = mailboxWiring.mailboxClosing(people, listings, mailboxNews);
        return List.of(
                makingSteps(axon, accounts, mailboxes, containers),
                decidingSteps(axon, accounts, mailboxes, leaving, joining),
                mailboxWiring.containerSteps(mailboxes, containers, places, containerClosing),
                takeoverSteps(axon, departures, moving, containers, containerClosing, mailboxClosing),
                mailboxWiring.membershipSteps(accounts, mailboxes),
                mailboxWiring.ownershipSteps(departures, succession),
                mailboxWiring.mailboxSteps(people, mailboxClosing, containers, addresses, mailboxNews),
                mailboxWiring.ownMailboxSteps(people),
                mailboxWiring.unopenedSteps(people, mailboxNews, clock, policy),
                leaving,
                joining,
                mailboxWiring.localContainers(
                        axon.repository(CareContainer.class), axon.getComponent(ProviderCodes.class)),
                wiring.erasureSteps(accounts, clock),
                requestErasure(axon),
                wiring.inactivitySteps(accounts, time, clock, policy),
                wiring.passwordAgeing(accounts, news, clock, policy),
                listClosing,
                listWiring.entrySteps(editors, mailboxes, lists),
                listWiring.listSteps(
                        editors,
                        axon.repository(DistributionList.class),
                        lists,
                        containers,
                        listWiring.listNaming(listAddresses, places)),
                wiring.proofSteps(
                        accounts,
                        mailboxes,
                        axon.getComponent(MobileClaims.class),
                        axon.getComponent(TemporaryPasswordSending.class)));
    }

    private MakingSteps makingSteps(
            Configuration axon,
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            Joint<CareContainer> containers) {
        return requestWiring.makingSteps(
                axon.repository(StaffRequest.class),
                requestWiring.reporters(accounts, mailboxes),
                containers,
                axon.getComponent(OpenRequests.class),
                axon.getComponent(MobileClaims.class),
                axon.getComponent(Committed.class));
    }

    private DecidingSteps decidingSteps(
            Configuration axon,
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            LeaverSteps leaving,
            JoiningSteps joining) {
        AddressBook addresses = axon.getComponent(AddressBook.class);
        Messages messages = axon.getComponent(Messages.class);
        Registrations registrations = requestWiring.registrations(
                axon.repository(UserAccount.class),
                mailboxes,
                addresses,
                axon.getComponent(Places.class),
                messages,
                axon.getComponent(TemporaryPasswordSending.class));
        return requestWiring.decidingSteps(
                jointRequests(axon),
                accounts,
                requestWiring.deeds(
                        leaving, joining, registrations, addresses, axon.getComponent(TemporaryPasswordSending.class)),
                requestWiring.ends(
                        axon.getComponent(OpenRequests.class),
                        axon.getComponent(MobileClaims.class),
                        requestErasure(axon)),
                messages);
    }

    private Deletion.Ties ties(Configuration axon, Listings listings) {
        return wiring.ties(
                listings,
                axon.getComponent(MobileClaims.class),
                requestWiring.overtaking(jointRequests(axon), axon.getComponent(OpenRequests.class)));
    }

    private RequestErasure requestErasure(Configuration axon) {
        return requestWiring.requestErasure(
                jointRequests(axon), axon.getComponent(Clock.class), axon.getComponent(Policy.class));
    }

    private Joint<StaffRequest> jointRequests(Configuration axon) {
        return requestWiring.jointRequests(axon.repository(StaffRequest.class));
    }

    private TakeoverSteps takeoverSteps(
            Configuration axon,
            Departures departures,
            Moving moving,
            Joint<CareContainer> containers,
            ContainerClosing containerClosing,
            MailboxClosing mailboxClosing) {
        return takeoverWiring.takeoverSteps(
                axon.repository(Takeover.class),
                takeoverWiring.jointTakeovers(axon.repository(Takeover.class)),
                containers,
                takeoverWiring.homeMoves(departures, moving, containers),
                takeoverWiring.takenOverHome(containerClosing, mailboxClosing, axon.getComponent(AssumedClaims.class)));
    }
}
