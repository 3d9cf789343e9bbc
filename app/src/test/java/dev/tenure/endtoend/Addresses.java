package dev.tenure.endtoend;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Where the roles of a Tenure are found. With several processes of a role the requests go to one after the other, so that a
 * story never depends on meeting the same one twice.
 */
record Addresses(List<String> command, List<String> query, String identity, String console, AtomicInteger turn) {
    /** What the query side answers; everything else of the API is the command side's. */
    private static final Pattern ASKED = Pattern.compile("/api/v1/(directory|accounts|containers|mailboxes|redirects"
            + "|applications|parked-events|summary|system/query-side)([/?].*)?");

    private static final Pattern RETRIED = Pattern.compile("/api/v1/parked-events/.*");

    Addresses(List<String> command, List<String> query, String identity, String console) {
        this(command, query, identity, console, new AtomicInteger());
    }

    /** Everything in one process. */
    static Addresses one(String base) {
        return new Addresses(List.of(base), List.of(base), base, base);
    }

    /** Who answers the request. */
    String of(String method, String path) {
        boolean asked = method.equals("GET")
                ? ASKED.matcher(path).matches()
                : RETRIED.matcher(path).matches();
        if (path.startsWith("/oauth2/")) {
            return identity;
        }
        List<String> processes = asked ? query : command;
        return processes.get(Math.floorMod(turn.getAndIncrement(), processes.size()));
    }
}
