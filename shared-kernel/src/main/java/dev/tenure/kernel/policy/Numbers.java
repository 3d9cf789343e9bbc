package dev.tenure.kernel.policy;

import java.time.Duration;
import java.util.List;

/** Judges numbers of a part of the policy and adds what is wrong with them, each under its setting's name. */
final class Numbers {
    private final String part;
    private final List<String> wrong;

    Numbers(String part, List<String> wrong) {
        this.part = part;
        this.wrong = wrong;
    }

    void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            wrong.add(part + name + ": " + value + " is not between " + least + " and " + most);
        }
    }

    void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            wrong.add(part + name + ": " + value + " is not a positive period");
        }
    }

    /** Days before something that is due after so many days: each at least one, each earlier than the start, falling. */
    void before(String name, List<Integer> days, int due, String what) {
        for (int index = 0; index < days.size(); index++) {
            int day = days.get(index);
            if (day < 1 || day >= due) {
                wrong.add(part + name + ": " + day + " days before " + what + " is not between 1 and " + (due - 1));
            }
            if (index > 0 && day >= days.get(index - 1)) {
                wrong.add(part + name + ": " + day + " does not come after " + days.get(index - 1));
            }
        }
    }
}
