package dev.tenure.eventstore.append;

/** The lock that whoever appends holds for the length of a transaction: positions are dense and in commit order by it. */
public final class AppendLock {
    public static final long NUMBER = 0x54454E555245L;

    private AppendLock() {}
}
