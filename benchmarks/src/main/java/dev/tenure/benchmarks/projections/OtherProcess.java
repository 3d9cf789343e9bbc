package dev.tenure.benchmarks.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Load;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.eventstore.run.ProjectionRunner;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A store that appends and another, with connections of its own, whose slice follows: how long after the commit a row can be
 * read, while the first appends at half of what it can.
 */
public final class OtherProcess implements AutoCloseable {
    /** The contender's id. */
    public static final String ID = "visible.1";

    private static final String DATABASE = "other_process";
    private static final int APPENDERS = 16;
    private static final CareContainerId CONTAINER = new CareContainerId(TimeOrderedIds.next());
    private static final MobileNumber MOBILE = MobileNumber.of("+447700000000001");

    private final TenureDatabase server;
    private final HikariDataSource here;
    private final HikariDataSource there;
    private final PostgresEventStore appending;
    private final PostgresEventStore following;
    private final ProjectionRunner runner;
    private final JdbcClient reading;
    private volatile boolean closed;

    private OtherProcess(TenureDatabase server) {
        this.server = server;
        here = pool(server);
        there = pool(server);
        SchemaMigrations.migrate(
                here,
                List.of(
                        new SchemaOwner("events", "db/migration/events"),
                        new SchemaOwner("readmodel", "db/migration/readmodel")));
        Keys keys = Keys.generate();
        appending = store(here, keys);
        following = store(there, keys);
        runner = SliceRunner.REDIRECTS.over(following, there);
        reading = JdbcClient.create(there);
    }

    /** Finds out how much can be appended, and goes on with half of it. */
    public static OtherProcess open(TenureDatabase server) throws SQLException, InterruptedException {
        server.createDatabase(DATABASE);
        OtherProcess process = new OtherProcess(server);
        process.runner.start();
        double most = Load.run(caller -> process.append(), APPENDERS, Duration.ofSeconds(3))
                .perSecond();
        process.appendAt(most / 2);
        return process;
    }

    private static HikariDataSource pool(TenureDatabase server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.urlOf(DATABASE));
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(6);
        return pool;
    }

    private static PostgresEventStore store(HikariDataSource pool, Keys keys) {
        return PostgresEventStore.open(
                pool, new StoredNames(EventCatalogue.byName()).withAxonTypes(), Clock.systemUTC(), keys);
    }

    private void appendAt(double perSecond) {
        long pause = (long) (TimeUnit.SECONDS.toNanos(1) * APPENDERS / perSecond);
        for (int appender = 0; appender < APPENDERS; appender++) {
            Thread thread = new Thread(() -> appendEvery(pause), "half-load-" + appender);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void appendEvery(long pause) {
        long next = System.nanoTime();
        while (!closed) {
            append();
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private String append() {
        UserAccountId id = new UserAccountId(TimeOrderedIds.next());
        String address = "a." + id + "@nhs.net";
        RegisteredPerson person =
                new RegisteredPerson(new PersonName("John", "Smith"), MailAddress.of(address), MOBILE);
        AppendUnit unit = new AppendUnit();
        unit.events(List.of(new GenericDomainEventMessage<>(
                "account",
                id.toString(),
                0,
                new AccountRegistered(id, CONTAINER, RegistrationChannel.PORTAL, null, person),
                Map.of("actor", "operator:benchmark"))));
        unit.appended(appending.log().append(unit));
        return address;
    }

    /** An address is appended, and asked for until it is there: the commit itself is part of the time. */
    public Contender contender() {
        return Contender.of(ID, "append, until read in another process, at half load", 1, caller -> readable());
    }

    private void readable() {
        String address = append();
        while (reading.sql("select 1 from readmodel.redirect where address = ?")
                .param(address)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        runner.shutDown();
        following.close();
        appending.close();
        there.close();
        here.close();
        server.dropDatabase(DATABASE);
    }
}
