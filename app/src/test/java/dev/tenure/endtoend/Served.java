package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import java.util.UUID;

/** The one Tenure of this JVM as browsers meet it. */
public final class Served {
    private Served() {}

    /** Its address, under the name that it gives itself. */
    public static String address() {
        String port = RunningTenure.get().context().getEnvironment().getProperty("local.server.port");
        return "http://localhost:" + port;
    }

    /** A mobile number that nobody else has, of Ofcom's range for fiction. */
    public static String newNumber() {
        RunningTenure.get();
        return CareHome.newNumber();
    }

    /** A care home that has joined: the id of its first person. */
    public static String personOfNewHome(String odsCode, String name) {
        return CareHome.with(odsCode, name, "Newcastle", "Ada Byron", "Kit Marlowe")
                .join(RunningTenure.get().operator())
                .at("/people/0/accountId")
                .asString();
    }

    /** Somebody else changes a person's name meanwhile. */
    public static void rename(String person, String given, String family) {
        RunningTenure.get()
                .operator()
                .put(
                        "/api/v1/accounts/" + person + "/name",
                        java.util.Map.of("givenName", given, "familyName", family, "reason", "meanwhile"))
                .ok();
    }

    /** Erases a person, and is back once the directory does not show them. */
    public static void erase(String person) {
        AppendUnit unit = new AppendUnit();
        unit.erase(UUID.fromString(person));
        RunningTenure tenure = RunningTenure.get();
        tenure.context().getBean(PostgresEventStore.class).log().append(unit);
        await().atMost(30, SECONDS)
                .until(() -> tenure.operator().get("/api/v1/accounts/" + person).status() == 404);
    }
}
