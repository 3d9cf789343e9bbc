package dev.tenure.benchmarks.limits;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import java.sql.SQLException;
import java.util.Set;

/** The limits as contenders, to take their turns in the rounds of what is compared with them. */
public final class Limits implements AutoCloseable {
    /** The contender with which copies in are compared. */
    public static final String CIN = "cin.1";

    /** The contender with which reading the log is compared. */
    public static final String COUT = "cout.1";

    private static final String L1 = "l1.";

    private final OneInsert oneInsert;
    private final CopyIn copyIn;
    private final CopyOut copyOut;

    private Limits(OneInsert oneInsert, CopyIn copyIn, CopyOut copyOut) {
        this.oneInsert = oneInsert;
        this.copyIn = copyIn;
        this.copyOut = copyOut;
    }

    /** Makes what they need, in a schema of its own. */
    public static Limits open(TenureDatabase database, int callers) throws SQLException {
        return new Limits(OneInsert.open(database, callers), CopyIn.open(database, "copy_in"), CopyOut.open(database));
    }

    /** L1: one row per transaction. */
    public Contender l1(int callers) {
        return Contender.of(l1Id(callers), "**L1**: one bare row per transaction", callers, oneInsert);
    }

    /** The id of L1 at that many callers. */
    public static String l1Id(int callers) {
        return L1 + callers;
    }

    /** Cin: rows copied in. */
    public Contender copyIn() {
        return new Contender(
                CIN,
                "**Cin**: COPY in, 5,000 rows per commit",
                1,
                units -> copyIn.empty(),
                copyIn,
                CopyIn.ROWS_PER_COMMIT);
    }

    /** Cout: rows copied out in order. */
    public Contender copyOut() {
        return new Contender(
                COUT, "**Cout**: COPY out in global order", 1, units -> {}, copyOut, CopyOut.ROWS_PER_UNIT);
    }

    /** Whether contenders with so many callers are compared with that one: with L1 at as many, with a copy always. */
    public static boolean isNeeded(Contender one, Set<Integer> callers) {
        return one.id().equals(CIN)
                || one.id().equals(COUT)
                || callers.stream().anyMatch(number -> one.id().equals(l1Id(number)));
    }

    @Override
    public void close() throws SQLException {
        oneInsert.close();
        copyIn.close();
        copyOut.close();
    }
}
