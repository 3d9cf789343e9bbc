package dev.tenure.command;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.account.MobileCodes;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.application.OdsRegister;
import dev.tenure.command.application.ProviderApplication;
import dev.tenure.command.application.ProviderCodes;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.CommandMetadata;
import dev.tenure.command.dispatch.CommandTargets;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.dispatch.assumed.AggregateCaches;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.CacheSettings;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.dispatch.assumed.SharedClaims;
import dev.tenure.command.lifecycle.TransferOnly;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.onboarding.OnboardingSteps;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.ListAddressBook;
import dev.tenure.command.registration.LocalDepartments;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.NumbersInUse;
import dev.tenure.command.registration.Places;
import dev.tenure.command.registration.RecordedNumbersInUse;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.OpenRequests;
import dev.tenure.command.request.StaffRequest;
import dev.tenure.command.sample.CountingSource;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.MobileRemoval;
import dev.tenure.command.sample.SwitchedAnswers;
import dev.tenure.command.sample.SwitchedHandling;
import dev.tenure.command.takeover.Takeover;
import dev.tenure.command.upload.BulkUpload;
import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.upload.UploadSteps;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.PostgresEventStore.Options;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deciding half on a real database, wired as {@link CommandSideConfiguration} does; stories only where they are added. */
public final class CommandSide implements AutoCloseable {
    private static final Keys KEYS = Keys.generate();

    private final Policy policy;
    private final Passwords passwords;
    private final CountingSource source;
    private final JdbcClient jdbc;
    private final SettableClock clock = SettableClock.at(Deciding.NOON);
    private final PostgresEventStore store;
    private final EmbeddedEventStore events;
    private final SwitchedAnswers answers;
    private final SwitchedHandling handling = new SwitchedHandling();
    private final Committed committed;
    private final AggregateCaches caches;
    private final AssumedClaims claims;
    private final CommandBus bus;
    private final Commands commands;
    private final AddressBook addresses;
    private final Configuration axon;
    private final Stories stories;
    private final Lifecycles lifecycles;

    private CommandSide(PostgresExtension postgres, boolean withStories, Policy policy, Passwords passwords) {
        this.policy = policy;
        this.passwords = passwords;
        source = new CountingSource(postgres.dataSource());
        jdbc = JdbcClient.create(source);
        EventPrivacy privacy = new EventPrivacy(AboutPerson::of, Set.of());
        store = PostgresEventStore.open(
                source,
                new StoredNames(EventCatalogue.byName()).withAxonTypes(),
                clock,
                KEYS,
                Options.defaults().with(privacy));
        events = EmbeddedEventStore.builder()
                .storageEngine(store.storageEngine())
                .build();
        answers = new SwitchedAnswers(store.answers());
        CommandSideConfiguration wiring = new CommandSideConfiguration();
        AssumptionsConfiguration assuming = new AssumptionsConfiguration();
        SharedClaims shared = assuming.sharedClaims(store.claims());
        committed = assuming.committed(store, shared);
        caches = assuming.aggregateCaches(new CacheSettings(1000), store);
        claims = assuming.assumedClaims(shared, caches);
        bus = wiring.commandBus(
                new CommandMetadata(),
                wiring.unitInterceptor(store.log(), clock, committed),
                new TransferOnly(this::jointAccounts));
        bus.registerHandlerInterceptor(handling);
        commands = wiring.commands(bus, answers, store.log(), KEYS.keyedHash());
        addresses = wiring.addressBook(claims, policy);
        stories = new Stories(source, clock, commands);
        lifecycles = new Lifecycles(jdbc);
        Configurer configurer = configurer();
        lifecycles.addTo(configurer);
        if (withStories) {
            stories.addTo(configurer, store);
        }
        axon = configurer.start();
        if (withStories) {
            stories.start(axon);
        }
    }

    public static PostgresExtension database() {
        return PostgresExtension.with(
                new SchemaOwner("events", "db/migration/events"), new SchemaOwner("command", "db/migration/command"));
    }

    /** Decides; nothing follows of itself. */
    public static CommandSide deciding(PostgresExtension postgres) {
        return deciding(postgres, policy());
    }

    /** Decides by that policy; nothing follows of itself. */
    public static CommandSide deciding(PostgresExtension postgres, Policy policy) {
        return deciding(postgres, policy, realPasswords());
    }

    /** Decides by that policy, with passwords that may cost nothing; nothing follows of itself. */
    public static CommandSide deciding(PostgresExtension postgres, Policy policy, Passwords passwords) {
        return timed(new CommandSide(postgres, false, policy, passwords));
    }

    /** Decides, and stories follow the log. */
    public static CommandSide withStories(PostgresExtension postgres) {
        return withStories(postgres, policy());
    }

    /** Decides by other numbers than the guide's; stories follow. */
    public static CommandSide withStories(PostgresExtension postgres, Policy policy) {
        return timed(new CommandSide(postgres, true, policy, realPasswords()));
    }

    /** Decides with passwords that may cost nothing; stories follow. */
    public static CommandSide withStories(PostgresExtension postgres, Passwords passwords) {
        return timed(new CommandSide(postgres, true, policy(), passwords));
    }

    private static Passwords realPasswords() {
        return new HashedPasswords(
                new PasswordHashing(), new KeyedTemporaryPasswords(KEYS.keyedHash(), new SecureRandom()));
    }

    private static CommandSide timed(CommandSide started) {
        GenericEventMessage.clock = started.clock;
        return started;
    }

    private Configurer configurer() {
        Messages messages = new Messages(
                clock, UUID::randomUUID, policy.support(), new LocalDepartments(store.recordedEvents())::of);
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(configuration -> events)
                .configureCommandBus(configuration -> bus)
                .configureSerializer(configuration -> store.serializer())
                .configureAggregate(cached(ProviderApplication.class, "application"))
                .configureAggregate(cached(CareContainer.class, "container"))
                .configureAggregate(cached(UserAccount.class, "account"))
                .configureAggregate(cached(SharedMailbox.class, "mailbox"))
                .configureAggregate(cached(DistributionList.class, "list"))
                .configureAggregate(cached(BulkUpload.class, "upload"))
                .configureAggregate(cached(StaffRequest.class, "request"))
                .registerComponent(OpenRequests.class, configuration -> new OpenRequests(claims))
                .registerComponent(Committed.class, configuration -> committed)
                .configureAggregate(cached(Takeover.class, "takeover"))
                .registerComponent(AssumedClaims.class, configuration -> claims)
                .registerComponent(CommandTargetResolver.class, configuration -> new CommandTargets())
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(Policy.class, configuration -> policy)
                .registerComponent(Passwords.class, configuration -> passwords)
                .registerComponent(Messages.class, configuration -> messages)
                .registerComponent(
                        TemporaryPasswordSending.class,
                        configuration -> new TemporaryPasswordSending(passwords, messages, clock, policy))
                .registerComponent(AddressBook.class, configuration -> addresses)
                .registerComponent(
                        MailboxAddressBook.class, configuration -> new MailboxAddressBook(addresses, "nhs.net"))
                .registerComponent(ListAddressBook.class, configuration -> new ListAddressBook(claims, "nhs.net"))
                .registerComponent(MobileClaims.class, configuration -> new MobileClaims(claims))
                .registerComponent(
                        MobileCodes.class, configuration -> new MobileCodes(KEYS.keyedHash(), new SecureRandom()))
                .registerComponent(Places.class, configuration -> new Places(claims))
                .registerComponent(ProviderCodes.class, configuration -> new ProviderCodes(claims))
                .registerComponent(
                        NumbersInUse.class,
                        configuration -> new RecordedNumbersInUse(new KnownAccounts(store.recordedEvents())))
                .registerComponent(OdsRegister.class, configuration -> code -> OdsStanding.NOT_LOADED)
                .registerCommandHandler(configuration -> new OnboardingSteps(
                        configuration.repository(ProviderApplication.class),
                        configuration.repository(CareContainer.class),
                        configuration.repository(UserAccount.class),
                        configuration.repository(SharedMailbox.class),
                        committed))
                .registerCommandHandler(configuration -> new MobileRemoval(
                        new Joint<>(configuration.repository(UserAccount.class), RejectionCode.ACCOUNT_UNKNOWN),
                        configuration.getComponent(MobileClaims.class)))
                .registerCommandHandler(configuration -> new UploadSteps(
                        configuration.repository(BulkUpload.class),
                        configuration.repository(CareContainer.class),
                        configuration.repository(UserAccount.class),
                        committed));
    }

    private Joint<UserAccount> jointAccounts() {
        return new Joint<>(axon.repository(UserAccount.class), RejectionCode.ACCOUNT_UNKNOWN);
    }

    private <A> AggregateConfigurer<A> cached(Class<A> aggregate, String type) {
        return AggregateConfigurer.defaultConfiguration(aggregate).configureCache(configuration -> caches.of(type));
    }

    public static Policy policy() {
        return Policy.of2018();
    }

    public Commands commands() {
        return commands;
    }

    public static Keys keys() {
        return KEYS;
    }

    /** The gate of a second process on the same log. */
    public Commands anotherGate() {
        return new Commands(bus, store.answers(), store.log(), KEYS.keyedHash());
    }

    /** What its resources, metrics and readiness are made of. */
    public CommandSideStatus status() {
        return new WatchConfiguration()
                .commandSideStatus(source, jdbc, clock, store, stories.followers(), axon, new UploadCounts(jdbc));
    }

    public CommandBus bus() {
        return bus;
    }

    public PostgresEventStore store() {
        return store;
    }

    public AggregateCaches caches() {
        return caches;
    }

    public AddressBook addresses() {
        return addresses;
    }

    public Stories stories() {
        return stories;
    }

    /** Whether commands find a database. */
    public SwitchedHandling handling() {
        return handling;
    }

    /** Whether stored answers can be looked up. */
    public SwitchedAnswers answers() {
        return answers;
    }

    /** Where sign-ins are entered. */
    public AccessJournal journal() {
        return lifecycles.journal();
    }

    /** Which requests are open, and who made which. */
    public OpenRequests openRequests() {
        return axon.getComponent(OpenRequests.class);
    }

    public SettableClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** How often something was asked of the database besides what the committer appends. */
    public long reads() {
        return source.taken();
    }

    /** How many statements the database was sent, the committer's too. */
    public long statements() {
        return source.statements();
    }

    /** The names of what happened to it, in order. */
    public List<String> historyOf(UUID aggregateId) {
        return jdbc.sql("select name from events.event where aggregate_id = ? order by sequence")
                .param(aggregateId)
                .query(String.class)
                .list();
    }

    public long count(String rowsOf) {
        return jdbc.sql("select count(*) from " + rowsOf).query(Long.class).single();
    }

    @Override
    public void close() {
        stories.stop();
        axon.shutdown();
        store.close();
        GenericEventMessage.clock = Clock.systemUTC();
    }
}
