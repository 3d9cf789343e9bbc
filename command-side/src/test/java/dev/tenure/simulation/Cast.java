package dev.tenure.simulation;

import dev.tenure.simulation.model.Holder;
import dev.tenure.simulation.model.Model;
import dev.tenure.simulation.model.PersonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Who is there, and what they are like. */
final class Cast {
    private final Chance chance;
    private final Model model;
    private final Map<Integer, Habit> habits = new HashMap<>();
    private final List<Integer> people = new ArrayList<>();
    private int homes;

    Cast(Chance chance, Model model) {
        this.chance = chance;
        this.model = model;
    }

    void enter(int person, Habit habit) {
        habits.put(person, habit);
        people.add(person);
    }

    int newHome() {
        return ++homes;
    }

    int homes() {
        return homes;
    }

    List<Integer> people() {
        return people;
    }

    Habit habit(int person) {
        return habits.getOrDefault(person, new Habit(10, Integer.MAX_VALUE, true, false));
    }

    PersonView view(int person) {
        return model.person(person);
    }

    Holder holder(int person) {
        return model.holder(person);
    }

    int anybody() {
        return chance.of(people);
    }

    int anyHome() {
        return chance.between(1, homes);
    }

    /** One of some who were looked at; empty where none is like that. */
    Optional<Integer> somebody(IntPredicate like) {
        for (int tries = 0; tries < 30; tries++) {
            int person = anybody();
            if (like.test(person)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    boolean isLive(int person) {
        return !view(person).state().startsWith("deleted");
    }

    boolean isLeaver(int person) {
        return view(person).state().contains("leaver");
    }

    /** Whether they can be made an owner in the simulation: they have signed in once, and not by night. */
    boolean canOwn(int person) {
        return !habit(person).atNight() && !holder(person).password().isEmpty();
    }

    /** One of those who may use the mailbox; empty where nobody may. */
    Optional<Integer> memberOf(int mailbox) {
        List<Integer> all = List.copyOf(model.mailbox(mailbox).people().keySet());
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.of(all));
    }

    boolean isOpen(int mailbox) {
        return !model.mailbox(mailbox).state().equals("closed");
    }
}
