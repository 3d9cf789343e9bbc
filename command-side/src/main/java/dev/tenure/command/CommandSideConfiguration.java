package dev.tenure.command;

import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.account.MobileCodes;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.RefusedAccess;
import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.application.ProviderApplication;
import dev.tenure.command.application.ProviderCodes;
import dev.tenure.command.application.web.ApplicationForm;
import dev.tenure.command.application.web.OfferedProviders;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.CommandMetadata;
import dev.tenure.command.dispatch.CommandTargets;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.TransferOnly;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.ods.OdsSites;
import dev.tenure.command.ods.store.JdbcOdsSites;
import dev.tenure.command.onboarding.OnboardingSteps;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.LocalDepartments;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.registration.Places;
import dev.tenure.command.support.RecordedSupport;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.StoredAnswers;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.policy.Policy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the gate, the features and what they need. The process machinery is in {@link ProcessConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class CommandSideConfiguration {
    @Bean
    Supplier<UUID> newIds() {
        return TimeOrderedIds::next;
    }

    @Bean
    CorrelationDataProvider commandMetadata() {
        return new CommandMetadata();
    }

    @Bean
    UnitInterceptor unitInterceptor(EventLog log, Clock clock, Committed committed) {
        return new UnitInterceptor(log, JsonForm.mapper(), clock, committed);
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    TransferOnly transferOnly(ObjectProvider<Joint<UserAccount>> accounts) {
        return new TransferOnly(accounts::getObject);
    }

    /** Commands are decided outside any database transaction; only their append unit is one. */
    @Bean
    CommandBus commandBus(CorrelationDataProvider provider, UnitInterceptor units, TransferOnly transferOnly) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(provider));
        bus.registerHandlerInterceptor(units);
        bus.registerHandlerInterceptor(transferOnly);
        return bus;
    }

    @Bean
    Commands commands(CommandBus bus, StoredAnswers answers, EventLog log, KeyedHash hash) {
        Commands commands = new Commands(bus, answers, log, hash);
        return commands.telling(new RefusedAccess(commands));
    }

    @Bean
    RefusedAccess refusedAccess(Commands commands) {
        return new RefusedAccess(commands);
    }

    @Bean
    CommandHttp commandHttp(Commands commands) {
        return new CommandHttp(commands, JsonForm.mapper());
    }

    @Bean
    Messages messages(Clock clock, Supplier<UUID> ids, Policy policy, LocalDepartments departments) {
        return new Messages(clock, ids, policy.support(), departments::of);
    }

    @Bean
    LocalDepartments localDepartments(RecordedEvents events) {
        return new LocalDepartments(events);
    }

    @Bean
    SupportRoutes supportRoutes(KnownAccounts accounts, LocalDepartments departments, Policy policy) {
        return new RecordedSupport(accounts, departments, policy.support());
    }

    @Bean
    AddressBook addressBook(AssumedClaims claims, Policy policy) {
        return new AddressBook(claims, policy.addressDomain());
    }

    @Bean
    MailboxAddressBook mailboxAddressBook(AddressBook addresses, Policy policy) {
        return new MailboxAddressBook(addresses, policy.addressDomain());
    }

    @Bean
    MobileClaims mobileClaims(AssumedClaims claims) {
        return new MobileClaims(claims);
    }

    @Bean
    MobileCodes mobileCodes(KeyedHash hash) {
        return new MobileCodes(hash, new SecureRandom());
    }

    @Bean
    Places places(AssumedClaims claims) {
        return new Places(claims);
    }

    @Bean
    MobileNumbers mobileNumbers(MobileSettings settings) {
        return new MobileNumbers(settings);
    }

    @Bean
    ProviderCodes providerCodes(AssumedClaims claims) {
        return new ProviderCodes(claims);
    }

    @Bean
    Passwords passwords(KeyedHash hash) {
        return new HashedPasswords(new PasswordHashing(), new KeyedTemporaryPasswords(hash, new SecureRandom()));
    }

    @Bean
    TemporaryPasswordSending temporaryPasswordSending(
            Passwords passwords, Messages messages, Clock clock, Policy policy) {
        return new TemporaryPasswordSending(passwords, messages, clock, policy);
    }

    @Bean
    OnboardingSteps onboardingSteps(
            Repository<ProviderApplication> applications,
            Repository<CareContainer> containers,
            Repository<UserAccount> accounts,
            Repository<SharedMailbox> mailboxes,
            Committed committed) {
        return new OnboardingSteps(applications, containers, accounts, mailboxes, committed);
    }

    @Bean
    ApplicationForm applicationForm(MobileNumbers mobiles, OfferedProviders offered, Supplier<UUID> ids) {
        return new ApplicationForm(mobiles, offered, ids);
    }

    @Bean
    OdsSites odsSites(DataSource source, Clock clock) {
        return new JdbcOdsSites(source, clock);
    }
}
