package dev.tenure.command.intake;

import dev.tenure.kernel.account.MobileNumber;
import java.util.HashMap;
import java.util.Map;

/** The numbers of one file so far. Of one that comes twice the first row counts, whatever else is wrong there (REG-3). */
final class NumbersSeen {
    private final Map<MobileNumber, Integer> lines = new HashMap<>();

    <C extends FileColumn> void refuseIfSeen(FileRow<C> row, C column, MobileNumber mobile) {
        Integer first = lines.putIfAbsent(mobile, row.line());
        if (first != null) {
            String detail = "This number stands in line " + first + " already; everyone needs a number of their own.";
            row.add(column, PeopleFault.NUMBER_TWICE, detail);
        }
    }
}
