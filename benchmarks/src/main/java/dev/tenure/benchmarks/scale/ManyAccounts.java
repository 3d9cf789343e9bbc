package dev.tenure.benchmarks.scale;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.benchmarks.commands.Series;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Registers accounts past every rule, as quickly as the log takes them: sealed, with their claims, one in a unit. */
final class ManyAccounts {
    private static final int CALLERS = 32;

    private final History history;
    private final Series series = new Series();
    private final CareContainerId container = new CareContainerId(TimeOrderedIds.next());

    ManyAccounts(History history) {
        this.history = history;
    }

    /** So many, all registered at that instant. */
    List<UUID> register(int number, Instant at) throws InterruptedException {
        Queue<UUID> made = new ConcurrentLinkedQueue<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> all = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> callers.submit(() -> {
                        for (int account = caller; account < number; account += CALLERS) {
                            made.add(register(at));
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
            return List.copyOf(made);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an account could not be made", failure.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    private UUID register(Instant at) {
        UserAccountId id = new UserAccountId(TimeOrderedIds.next());
        String family = series.family("stone");
        MailAddress address = MailAddress.of("ann." + family + "@nhs.net");
        MobileNumber mobile = series.mobile();
        history.appendAt(
                at,
                "account",
                id.value(),
                List.of(new AccountRegistered(
                        id,
                        container,
                        RegistrationChannel.PORTAL,
                        null,
                        new RegisteredPerson(new PersonName("Ann", family), address, mobile))),
                List.of(MobileClaims.key(mobile), AddressBook.key(address)));
        return id.value();
    }
}
