package dev.tenure.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** The pair of processes of a class of tests that race; after each of them their log has to be whole. */
final class RacingProcesses implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final AtomicInteger HOMES = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private @Nullable TwoProcesses two;

    @Override
    public void beforeAll(ExtensionContext context) {
        two = TwoProcesses.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        two().assertTheLogIsWhole();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        try (TwoProcesses ended = two()) {
            ended.assertTheLogIsSound();
        }
    }

    TwoProcesses two() {
        if (two == null) {
            throw new IllegalStateException("the processes start before the first test");
        }
        return two;
    }

    /** A home that has not applied yet, with a code and numbers of its own; the first of the people is the owner. */
    CareHome home(String... names) {
        int number = HOMES.incrementAndGet();
        CareHome home = CareHome.with("RACE" + number, "Race House " + number, "Ely", names);
        List<Map<String, String>> people = new ArrayList<>();
        for (Map<String, String> person : home.people()) {
            people.add(withMobile(person, newNumber()));
        }
        return new CareHome(home.odsCode(), home.name(), home.town(), people);
    }

    /** A number that nobody has on this database. */
    String newNumber() {
        return String.format(Locale.ROOT, "07700 900%03d", NUMBERS.getAndIncrement());
    }

    /** A home with everybody in it, once it is onboarded. */
    JsonNode joined(String... names) {
        return home(names).join(two().one());
    }

    static Map<String, String> withMobile(Map<String, String> person, String mobile) {
        Map<String, String> changed = new TreeMap<>(person);
        changed.put("mobile", mobile);
        return changed;
    }

    /** The account of that person of a home. */
    static String account(JsonNode joined, int person) {
        return joined.at("/people/" + person + "/accountId").asString();
    }
}
