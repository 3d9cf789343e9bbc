package dev.tenure.benchmarks.commands;

import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.container.OdsCode;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Values that no one else in a run has: numbers that nobody can dial, codes, family names. */
public final class Series {
    private static final int LETTERS = 26;

    private final AtomicLong next = new AtomicLong();

    public MobileNumber mobile() {
        return MobileNumber.of(String.format(Locale.ROOT, "+447700%09d", next.incrementAndGet()));
    }

    OdsCode odsCode() {
        return OdsCode.of(String.format(Locale.ROOT, "B%09d", next.incrementAndGet()));
    }

    /** A family name with that beginning, of letters only. */
    public String family(String beginning) {
        StringBuilder name = new StringBuilder(beginning);
        for (long rest = next.incrementAndGet(); rest > 0; rest /= LETTERS) {
            name.append((char) ('a' + rest % LETTERS));
        }
        return name.toString();
    }
}
