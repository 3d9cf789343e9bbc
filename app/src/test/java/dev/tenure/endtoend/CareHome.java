package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A care provider of a test: what it applies with, and its way to being onboarded. */
record CareHome(String odsCode, String name, String town, List<Map<String, String>> people) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** The first of the people, written as given and family name, is the owner. */
    static CareHome with(String odsCode, String name, String town, String... names) {
        List<Map<String, String>> people = new ArrayList<>();
        for (String person : names) {
            String[] parts = person.split(" ", 2);
            people.add(Map.of(
                    "givenName",
                    parts[0],
                    "familyName",
                    parts[1],
                    "mobile",
                    newNumber(),
                    "role",
                    people.isEmpty() ? "owner" : "member"));
        }
        return new CareHome(odsCode, name, town, people);
    }

    /** One that nobody else has, of Ofcom's range for fiction. */
    static String newNumber() {
        return String.format(Locale.ROOT, "07700 900%03d", NUMBERS.getAndIncrement());
    }

    Map<String, Object> form() {
        return Map.of(
                "odsCode", odsCode,
                "providerName", name,
                "town", town,
                "contact",
                        Map.of("name", "Pat Jones", "email", "office@" + odsCode.toLowerCase(Locale.ROOT) + ".example"),
                "people", people);
    }

    /** Applies, and tells the application's id. */
    String apply(Http http) {
        return http.asNobody()
                .post("/api/v1/applications", form())
                .ok()
                .path("applicationId")
                .asString();
    }

    /** Applies, is approved, and is there once everything is (ORG-2). */
    JsonNode join(Http operator) {
        String application = apply(operator);
        operator.post("/api/v1/applications/" + application + "/approval", Map.of("reason", "checked by telephone"))
                .ok();
        return onboarded(operator, application);
    }

    /** The application once its onboarding is complete, seen by every slice. */
    static JsonNode onboarded(Http operator, String application) {
        await("onboarding of " + application)
                .atMost(60, SECONDS)
                .until(() -> operator.get("/api/v1/applications/" + application)
                        .string("state")
                        .equals("onboarded"));
        Reply seen = operator.get("/api/v1/applications/" + application);
        operator.get("/api/v1/directory?q=zzz", "Tenure-Wait-For", seen.position())
                .ok();
        operator.get("/api/v1/redirects/nobody@nhs.net", "Tenure-Wait-For", seen.position())
                .ok();
        return seen.body();
    }
}
