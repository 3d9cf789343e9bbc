package dev.tenure.command.dispatch.assumed;

/**
 * What a process remembers.
 *
 * @param aggregates how many copies of aggregates it keeps at most, of all types together; 0 keeps none
 */
public record CacheSettings(int aggregates) {
    public CacheSettings {
        if (aggregates < 0) {
            throw new IllegalArgumentException("less than no copies: " + aggregates);
        }
    }
}
