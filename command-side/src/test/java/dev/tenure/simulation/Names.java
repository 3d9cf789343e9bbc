package dev.tenure.simulation;

import dev.tenure.simulation.model.Doing.Newcomer;
import dev.tenure.simulation.model.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names and numbers: few names, so that many people want the same address. */
final class Names {
    private static final List<String> GIVEN = List.of(
            "Ann", "John", "Zoë", "Łukasz", "Søren", "Anne-Marie", "José", "Chloë", "Mary", "Åsa", "Jean Luc", "Þóra");
    private static final List<String> FAMILY = List.of(
            "Smith",
            "O'Neill",
            "Müller",
            "Brontë",
            "van der Berg",
            "Weiß",
            "Nuñez",
            "D’Arcy",
            "Hughes-Jones",
            "Đorđević",
            "Lee",
            "Ærø",
            "Œuvrard",
            "Green");
    private static final List<String> TOWNS =
            List.of("Newcastle", "Bishop's Stortford", "Ashby-de-la-Zouch", "York", "Bury St Edmunds");
    private static final List<String> HOMES = List.of(
            "Bumbleton Care Home",
            "Thistledown Manor",
            "St Hilda's",
            "The Old Vicarage Residential and Nursing Home for the Elderly and Infirm",
            "Église House",
            "Nr. 5");

    private final Chance chance;
    private final Model model;
    private final List<String> numbers = new ArrayList<>();
    private final Set<String> givenToday = new HashSet<>();
    private int known;

    Names(Chance chance, Model model) {
        this.chance = chance;
        this.model = model;
    }

    String given() {
        return chance.of(GIVEN);
    }

    String family() {
        return chance.of(FAMILY);
    }

    String town() {
        return chance.of(TOWNS);
    }

    String home() {
        return chance.of(HOMES) + (chance.percent(30) ? " " + chance.between(2, 9) : "");
    }

    /** So many people from that number on, no two of whom want the same address. */
    List<Newcomer> people(int first, int count) {
        List<String> families = new ArrayList<>(FAMILY);
        List<Newcomer> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String family = chance.of(families);
            families.remove(family);
            people.add(new Newcomer(first + index, given(), family, freeNumber()));
        }
        return Collections.unmodifiableList(people);
    }

    /** Numbers that were given out before today may be free again. */
    void newDay() {
        known = numbers.size();
        givenToday.clear();
    }

    /** A number that nobody ever had, or one that is free again. */
    String freeNumber() {
        if (chance.percent(10) && known > 0) {
            String some = numbers.get(chance.between(0, known - 1));
            if (model.isFree(some) && givenToday.add(some)) {
                return some;
            }
        }
        String fresh = String.format("+4477%08d", numbers.size() + 1);
        numbers.add(fresh);
        return fresh;
    }

    /** Any number that was ever somebody's. */
    String anyNumber() {
        return chance.of(numbers);
    }
}
