package dev.tenure.simulation;

import dev.tenure.simulation.model.Doing;
import dev.tenure.simulation.model.Model;
import dev.tenure.simulation.model.Sent;
import dev.tenure.simulation.model.Service;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lives through days with the engine and with the model, and compares what both answered, did and sent. */
final class Simulation {
    private static final LocalDate FIRST = LocalDate.of(2018, 5, 1);
    private static final int REMEMBERED = 40;
    private static final int EVERYBODY_EACH = 30;

    private final Engine engine;
    private final Service service;
    private final Model model = new Model();
    private final Days days;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Deque<String> doneLately = new ArrayDeque<>();
    private final List<String> differences = new ArrayList<>();

    Simulation(Engine engine, long seed, int people, int length) {
        this.engine = engine;
        service = new EngineService(engine);
        days = new Days(seed, model, people, length);
    }

    /** Lives so many days, or until they differ; how they do is empty if they never did. */
    List<String> live(int length) {
        for (int day = 0; day < length && differences.isEmpty(); day++) {
            LocalDate date = FIRST.plusDays(day);
            for (Moment moment : Moment.values()) {
                if (day > 0 || moment == Moment.DAY) {
                    live(date, day, moment);
                }
            }
            compare(date, day % EVERYBODY_EACH == 0 || day == length - 1);
        }
        return differences;
    }

    private void live(LocalDate date, int day, Moment moment) {
        model.pass(moment.on(date));
        engine.passAnew(moment.on(date));
        for (Timed timed : days.on(date, day, moment)) {
            model.pass(timed.at());
            engine.pass(timed.at());
            ask(timed);
        }
    }

    private void ask(Timed timed) {
        String expected = timed.doing().of(model);
        String got = timed.doing().of(service);
        answers.merge(timed.doing().getClass().getSimpleName() + " " + got, 1, Integer::sum);
        doneLately.addLast(timed.at() + " " + timed.doing() + " -> " + got);
        if (doneLately.size() > REMEMBERED) {
            doneLately.removeFirst();
        }
        if (!expected.equals(got)) {
            differences.add("the model answers " + expected + ", the engine " + got + ": " + doneLately.getLast()
                    + about(timed.doing()));
        }
    }

    private String about(Doing doing) {
        return "\n  the model: "
                + doing.subject().map(model::person).map(Object::toString).orElse("");
    }

    private void compare(LocalDate date, boolean everybody) {
        engine.settle();
        compareMessages(date);
        Set<Integer> people = model.changedPeople();
        people.addAll(engine.state().changedPeople());
        Set<Integer> mailboxes = model.changedMailboxes();
        mailboxes.addAll(engine.state().changedMailboxes());
        if (everybody) {
            people.addAll(model.people());
            mailboxes.addAll(model.mailboxes());
        }
        for (int person : people) {
            differ(
                    date + " person " + person,
                    model.person(person),
                    engine.state().person(person));
        }
        for (int mailbox : mailboxes) {
            differ(
                    date + " mailbox " + mailbox,
                    model.mailbox(mailbox),
                    engine.state().mailbox(mailbox));
        }
        if (!differences.isEmpty()) {
            differences.addAll(doneLately);
        }
    }

    private void differ(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            differences.add(what + "\n  the model:  " + expected + "\n  the engine: " + got);
        }
    }

    private void compareMessages(LocalDate date) {
        Map<Sent, Integer> count = new TreeMap<>();
        count(count, model.messages(), 1);
        count(count, engine.post().collect(), -1);
        count.forEach((sent, more) -> {
            if (more != 0) {
                differences.add(
                        date + " " + sent + ": " + Math.abs(more) + " more by the " + (more > 0 ? "model" : "engine"));
            }
        });
    }

    private static void count(Map<Sent, Integer> count, Collection<Sent> some, int each) {
        some.forEach(sent -> count.merge(sent, each, Integer::sum));
    }

    /** How often what was answered to what. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** How many people there were. */
    int people() {
        return days.people();
    }

    /** The kinds of events that happened. */
    Set<String> events() {
        return new TreeSet<>(engine.state().happened().keySet());
    }
}
