package dev.tenure.simulation;

/**
 * What somebody is like.
 *
 * @param everyDays how often they do something, on average
 * @param quietFrom the day from which they do nothing any more, counted from the first
 * @param finishes whether they finish their first sign-in
 * @param atNight whether they act at night; they never own a mailbox, for at the change to summer time two of them share an instant
 */
record Habit(int everyDays, int quietFrom, boolean finishes, boolean atNight) {
    static Habit ofOwner(Chance chance, int today) {
        return new Habit(chance.between(4, 30), quietFrom(chance, today), true, false);
    }

    static Habit ofMember(Chance chance, int today) {
        int every = chance.percent(25) ? chance.between(40, 80) : chance.between(5, 30);
        return new Habit(every, quietFrom(chance, today), chance.percent(85), chance.percent(20));
    }

    private static int quietFrom(Chance chance, int today) {
        return chance.percent(40) ? today + chance.between(20, 500) : Integer.MAX_VALUE;
    }
}
