package dev.tenure.simulation.model;

import java.time.Duration;
import java.util.List;

/** The numbers of the rulebook that are settings, as they are by default. */
final class Numbers {
    /** LEA-1. */
    static final int LEAVER_DAYS = 30;
    /** LEA-2. */
    static final List<Integer> LEAVER_REMINDERS = List.of(7, 1);
    /** INA-1, INA-2: the same number twice. */
    static final int UNUSED_DAYS = 90;
    /** INA-3. */
    static final List<Integer> UNUSED_WARNINGS = List.of(14, 3);
    /** REG-11. */
    static final int TEMPORARY_DAYS = 14;
    /** SIGN-3. */
    static final int WRONG_PASSWORDS = 5;
    /** SIGN-3. */
    static final Duration IN_A_ROW = Duration.ofMinutes(30);
    /** RST-1. */
    static final int WRONG_ANSWERS = 5;
    /** PW-4: the current one and the four before it. */
    static final int REMEMBERED = 5;
    /** PW-3. */
    static final int SHORTEST = 8;
    /** PW-7. */
    static final int PASSWORD_DAYS = 90;
    /** PW-7. */
    static final List<Integer> PASSWORD_REMINDERS = List.of(18, 10, 5, 2, 1);
    /** RST-2. */
    static final int NEW_NUMBER_DAYS = 14;
    /** SMB-13. */
    static final int UNOPENED_DAYS = 7;
    /** REG-4, SMB-1: before the @. */
    static final int LOCAL_PART = 64;

    private Numbers() {}
}
