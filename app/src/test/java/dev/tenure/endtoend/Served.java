package dev.tenure.endtoend;

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
}
