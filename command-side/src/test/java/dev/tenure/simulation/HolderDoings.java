package dev.tenure.simulation;

import dev.tenure.simulation.model.Doing;
import dev.tenure.simulation.model.Doing.ChangeMobile;
import dev.tenure.simulation.model.Doing.ChangePassword;
import dev.tenure.simulation.model.Doing.FirstStep;
import dev.tenure.simulation.model.Doing.ProveByMobile;
import dev.tenure.simulation.model.Doing.RemoveMobile;
import dev.tenure.simulation.model.Doing.ResetByAnswers;
import dev.tenure.simulation.model.Doing.SignIn;
import dev.tenure.simulation.model.Doing.Step;
import dev.tenure.simulation.model.Doing.Vouch;
import dev.tenure.simulation.model.Holder;
import dev.tenure.simulation.model.PersonView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people do with their own accounts on a day: mostly what they should, sometimes anything else. */
final class HolderDoings {
    private final Chance chance;
    private final Cast cast;
    private final Names names;
    private final Map<Integer, List<String>> passwords = new HashMap<>();
    private int made;

    HolderDoings(Chance chance, Cast cast, Names names) {
        this.chance = chance;
        this.cast = cast;
        this.names = names;
    }

    List<Doing> of(int person, int day) {
        PersonView view = cast.view(person);
        Habit habit = cast.habit(person);
        if (view.state().startsWith("deleted")) {
            return chance.oneIn(3000) ? List.of(new SignIn(person, "ann.smith@nhs.net", "Whatever-1")) : List.of();
        }
        if (view.state().startsWith("deactivated")) {
            return deactivated(person, view);
        }
        if (view.state().contains("locked") && chance.oneIn(4)) {
            return List.of(chance.percent(40) ? answers(person, view, true) : prove(person, view));
        }
        if (day >= habit.quietFrom()) {
            return List.of();
        }
        if (view.password().equals("temporary")) {
            return first(person, view, habit);
        }
        return chance.oneIn(habit.everyDays()) ? usual(person, view) : List.of();
    }

    private List<Doing> deactivated(int person, PersonView view) {
        if (chance.oneIn(100)) {
            return List.of(signIn(person, view));
        }
        return chance.oneIn(150) ? List.of(prove(person, view)) : List.of();
    }

    private List<Doing> first(int person, PersonView view, Habit habit) {
        Holder holder = cast.holder(person);
        if (!habit.finishes() && (holder.terms() || chance.percent(80))) {
            return List.of();
        }
        if (chance.oneIn(14)) {
            return List.of(chance.percent(60) ? new Doing.IssueTemporary(person) : prove(person, view));
        }
        if (!chance.oneIn(3)) {
            return List.of();
        }
        int temporary = chance.oneIn(15) ? holder.temporaries() - 1 : holder.temporaries();
        List<Doing> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            boolean done = step == Step.TERMS ? holder.terms() : step == Step.QUESTIONS && holder.questions();
            if (!done && chance.percent(85)) {
                steps.add(new FirstStep(person, temporary, step, newPassword(person, view)));
            }
        }
        return steps;
    }

    private List<Doing> usual(int person, PersonView view) {
        int what = chance.between(1, 100);
        if (view.password().equals("expired") && what <= 60) {
            return List.of(change(person, view));
        }
        if (what <= 75) {
            return chance.oneIn(8)
                    ? List.of(signIn(person, view), signIn(person, view))
                    : List.of(signIn(person, view));
        }
        if (what <= 84) {
            return wrongOnes(person, view);
        }
        if (what <= 91) {
            return List.of(change(person, view));
        }
        return List.of(seldom(person, view, what));
    }

    private Doing seldom(int person, PersonView view, int what) {
        if (what <= 95) {
            return answers(person, view, chance.percent(40));
        }
        if (what <= 98) {
            return new ChangeMobile(person, chance.percent(70) ? names.freeNumber() : names.anyNumber());
        }
        return new RemoveMobile(person, chance.percent(80));
    }

    /** Some wrong ones at once, and perhaps the right one behind them. */
    List<Doing> wrongOnes(int person, PersonView view) {
        List<Doing> all = new ArrayList<>();
        int wrong = chance.between(1, 5);
        for (int count = 0; count < wrong; count++) {
            all.add(new SignIn(person, view.address(), "Wrong-" + count + "-Word"));
        }
        if (chance.percent(40)) {
            all.add(signIn(person, view));
        }
        return all;
    }

    /** With the address as it is, in capitals, or as it was. */
    SignIn signIn(int person, PersonView view) {
        String name = view.address();
        if (chance.oneIn(12)) {
            name = " " + name.toUpperCase(Locale.ROOT);
        } else if (chance.oneIn(12)) {
            name = view.addresses().first();
        }
        return new SignIn(person, name, cast.holder(person).password());
    }

    private Doing change(int person, PersonView view) {
        String present =
                chance.oneIn(15) ? "Not-It-At-All" : cast.holder(person).password();
        return new ChangePassword(person, view.address(), present, newPassword(person, view));
    }

    private Doing answers(int person, PersonView view, boolean right) {
        return new ResetByAnswers(person, view.address(), right, newPassword(person, view));
    }

    /** By the number, or by an owner's word where there is none. */
    private Doing prove(int person, PersonView view) {
        if (view.mobile().equals("none") && chance.percent(80)) {
            int voucher = cast.memberOf(view.home()).orElse(person);
            return new Vouch(person, voucher, chance.percent(90) ? names.freeNumber() : names.anyNumber());
        }
        String digits = chance.oneIn(8) ? names.anyNumber() : view.mobile();
        return new ProveByMobile(person, digits, chance.percent(50));
    }

    /** Mostly a new one; sometimes one of before, a short one, or one with the user name in it. */
    private String newPassword(int person, PersonView view) {
        List<String> former = passwords.computeIfAbsent(person, first -> new ArrayList<>());
        if (chance.oneIn(10) && !former.isEmpty()) {
            return chance.of(former);
        }
        if (chance.oneIn(25)) {
            return chance.percent(50) ? "Ab1!" : view.address().replace("@nhs.net", "-A1");
        }
        made++;
        String next = "Word-" + made + "-New";
        former.add(next);
        return next;
    }
}
