package dev.tenure.benchmarks.axon;

import dev.tenure.benchmarks.axon.MeasuredMessage.OpenAccount;
import dev.tenure.benchmarks.axon.MeasuredMessage.Person;
import dev.tenure.benchmarks.axon.MeasuredMessage.RenameAccount;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Accounts of an Axon engine with 10 to 30 events of history, renamed one at a time. */
final class MeasuredAccounts {
    private static final int FEWEST_EVENTS = 10;
    private static final int MOST_EVENTS = 30;
    private static final int SPARE = 100;

    private final CommandGateway commands;
    private final BlockingQueue<Account> ready = new LinkedBlockingQueue<>();

    MeasuredAccounts(CommandGateway commands) {
        this.commands = commands;
    }

    private record Account(String id, int events) {}

    /** A new one, without history. */
    void open() {
        commands.sendAndWait(new OpenAccount(UUID.randomUUID().toString(), person("John"), 1));
    }

    /** Makes new ones until there are enough for that many renames. */
    void prepare(int renames) {
        int left = ready.stream()
                .mapToInt(account -> MOST_EVENTS - account.events())
                .sum();
        while (left < renames || ready.size() < SPARE) {
            String id = UUID.randomUUID().toString();
            commands.sendAndWait(new OpenAccount(id, person("John"), FEWEST_EVENTS));
            ready.add(new Account(id, FEWEST_EVENTS));
            left += MOST_EVENTS - FEWEST_EVENTS;
        }
    }

    /** Renames the one whose last rename is the longest ago; one with 30 events is put aside. */
    void rename() throws InterruptedException {
        Account account = ready.take();
        commands.sendAndWait(new RenameAccount(account.id(), person(account.events() % 2 == 0 ? "Johanna" : "John")));
        if (account.events() + 1 < MOST_EVENTS || ready.size() < SPARE / 2) {
            ready.add(new Account(account.id(), account.events() + 1));
        }
    }

    private static Person person(String given) {
        return new Person(
                given, "Smith", given + ".smith@nhs.net", "+447700900123", "00000000-0000-0000-0000-000000000001", "");
    }
}
