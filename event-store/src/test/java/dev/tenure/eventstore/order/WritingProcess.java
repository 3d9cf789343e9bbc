package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.Boats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Appends units until it is killed, and says of each what it sends and what it was told. */
final class WritingProcess {
    private static final int WRITERS = 3;

    private WritingProcess() {}

    public static void main(String[] arguments) {
        OurLog.OurNode node = new OurLog(OtherProcess.database()).open(100);
        for (int i = 0; i < WRITERS; i++) {
            new Thread(() -> write(node)).start();
        }
    }

    private static void write(OurLog.OurNode node) {
        Random random = new Random();
        while (true) {
            UUID boat = UUID.randomUUID();
            List<String> ids = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                ids.add(UUID.randomUUID().toString());
            }
            say("sent " + boat + " " + String.join(",", ids));
            long position = node.store().log().append(unit(boat, ids)).position();
            say("accepted " + boat + " " + position);
        }
    }

    /** One line in one piece, out before anything else happens. */
    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Writes into the ledger what a process said before it was killed. */
    static void note(List<String> said, Ledger ledger) {
        Map<String, AppendUnit> open = new LinkedHashMap<>();
        for (String line : said) {
            String[] words = line.split(" ");
            if (words[0].equals("sent")) {
                open.put(words[1], unit(UUID.fromString(words[1]), List.of(words[2].split(","))));
            } else {
                ledger.accepted(Objects.requireNonNull(open.remove(words[1])), Long.parseLong(words[2]));
            }
        }
        open.values().forEach(ledger::unknown);
    }

    private static AppendUnit unit(UUID boat, List<String> ids) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (String id : ids) {
            events.add(new GenericDomainEventMessage<>(
                    "boat",
                    boat.toString(),
                    events.size(),
                    new BoatMoved(new BoatId(boat), "harbour"),
                    Map.of(),
                    id,
                    Boats.NOON));
        }
        AppendUnit unit = new AppendUnit();
        unit.events(events);
        return unit;
    }
}
