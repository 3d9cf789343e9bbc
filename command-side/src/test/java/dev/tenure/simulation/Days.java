package dev.tenure.simulation;

import dev.tenure.simulation.Moment.Slot;
import dev.tenure.simulation.model.Doing;
import dev.tenure.simulation.model.Model;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is done on each day, by chance; the same again with the same seed. */
final class Days {
    private final Chance chance;
    private final Model model;
    private final Cast cast;
    private final Names names;
    private final HolderDoings holders;
    private final NasDoings nas;
    private final int people;
    private final int lastFounding;
    private final Set<Integer> forgetful = new TreeSet<>();

    Days(long seed, Model model, int people, int days) {
        chance = new Chance(seed);
        this.model = model;
        this.people = people;
        lastFounding = days * 2 / 3;
        cast = new Cast(chance, model);
        names = new Names(chance, model);
        holders = new HolderDoings(chance, cast, names);
        nas = new NasDoings(chance, cast, names, model);
    }

    /** In the order in which it is done. */
    List<Timed> on(LocalDate date, int day, Moment moment) {
        List<Timed> all = new ArrayList<>();
        switch (moment) {
            case NIGHT -> {
                names.newDay();
                byHolders(all, date, day, moment);
            }
            case DAY -> {
                forgetful.clear();
                byHolders(all, date, day, moment);
                byNas(all, date);
                inMailboxes(all, date);
                homes(all, date, day);
            }
            case LATER ->
                forgetful.forEach(person ->
                        add(all, moment.on(date, Slot.HOLDER, person), holders.wrongOnes(person, cast.view(person))));
        }
        all.sort(Comparator.comparing(Timed::at));
        return all;
    }

    private void byHolders(List<Timed> all, LocalDate date, int day, Moment moment) {
        for (int person : cast.people()) {
            if (cast.habit(person).atNight() == (moment == Moment.NIGHT)) {
                List<Doing> doings = holders.of(person, day);
                add(all, moment.on(date, Slot.HOLDER, person), doings);
                boolean signsIn = doings.stream().anyMatch(Doing.SignIn.class::isInstance);
                if (moment == Moment.DAY && signsIn && doings.size() > 1 && chance.percent(50)) {
                    forgetful.add(person);
                }
            }
        }
    }

    private void byNas(List<Timed> all, LocalDate date) {
        for (int left = cast.people().size(); left > 0; left -= 70) {
            if (chance.between(1, 70) <= left) {
                Doing doing = nas.any();
                int slot = all.size() + 1;
                add(all, Moment.DAY.on(date, Slot.NAS, about(doing, slot)), List.of(doing));
            }
        }
    }

    /** Whose clock it may start; of anything else only the order counts. */
    private static int about(Doing doing, int otherwise) {
        return doing instanceof Doing.MarkLeaver leaver ? leaver.person() : otherwise;
    }

    private void inMailboxes(List<Timed> all, LocalDate date) {
        for (int mailbox = 1; mailbox <= cast.homes(); mailbox++) {
            int every = mailbox % 5 == 0 ? 20 : 5;
            if (chance.oneIn(every) && (cast.isOpen(mailbox) || chance.oneIn(20))) {
                int person = chance.oneIn(30)
                        ? cast.anybody()
                        : cast.memberOf(mailbox).orElse(cast.anybody());
                Doing doing = new Doing.OpenMailbox(mailbox, person, chance.oneIn(25));
                add(all, Moment.DAY.on(date, Slot.MAILBOX, mailbox), List.of(doing));
            }
        }
    }

    private void homes(List<Timed> all, LocalDate date, int day) {
        if (cast.homes() > 0 && chance.between(1, 600) <= cast.homes()) {
            int home = cast.anyHome();
            add(all, Moment.DAY.on(date, Slot.HOME, home), List.of(nas.aboutHome(home)));
        }
        int wanted = people / 3 + (int) ((long) people * Math.min(day, lastFounding) * 2 / 3 / lastFounding);
        while (cast.people().size() < Math.min(wanted, people)) {
            Doing founding = founding(day);
            add(all, Moment.DAY.on(date, Slot.HOME, cast.homes() + people), List.of(founding));
        }
    }

    private Doing founding(int day) {
        int home = cast.newHome();
        int first = cast.people().size() + 1;
        int count = chance.between(2, 8);
        cast.enter(first, Habit.ofOwner(chance, day));
        for (int person = first + 1; person < first + count; person++) {
            cast.enter(person, Habit.ofMember(chance, day));
        }
        return new Doing.Found(home, names.home(), names.town(), "V" + (1000 + home), names.people(first, count));
    }

    private static void add(List<Timed> all, Instant at, List<Doing> doings) {
        doings.forEach(doing -> all.add(new Timed(at, doing)));
    }

    /** How many people there were. */
    int people() {
        return model.people().size();
    }
}
