package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same story told by one process with all roles, by four with one each, and by two of each side at once. */
class ProcessesIT {
    @Rule({"ORG-2", "REG-7", "REN-1", "AUD-2"})
    @Test
    void oneProcessWithAllRolesTellsTheStory() {
        new WholeStory(RunningTenure.get().operator(Role.NAS), "0NE01", "Onesworth").isTold();
    }

    @Rule({"ORG-2", "REG-7", "REN-1", "AUD-2"})
    @Test
    void fourProcessesWithOneRoleEachTellTheSameStory() {
        TenureHome home = RunningTenure.get().home().neighbour("four");
        try (Deployment four = new Deployment(home, Callers.settings())) {
            String command = four.start("command", "command");
            String query = four.start("query", "query");
            String identity = four.start("identity", "identity");
            String console = four.start("console", "console");
            four.awaitHealthy("command", command);
            four.awaitHealthy("query", query);
            four.awaitHealthy("identity", identity);
            four.awaitHealthy("console", console);
            Http wide = new Http(new Addresses(List.of(command), List.of(query), identity, console), "")
                    .asService(Callers.WIDE, Callers.SECRET);
            new WholeStory(wide, "F0UR1", "Fourways").isTold();
            eachServesItsOwnRoleOnly(wide, command, query);
            anOperatorSignsInAtIdentityLooksAroundInTheConsoleAndSignsOut(console, identity);
        } finally {
            home.remove();
        }
    }

    @Rule({"ORG-2", "REG-4", "REN-1", "AUD-2"})
    @Test
    void twoOfEachSideTellItAtOnceAndGoOnWhenOneOfEachIsKilled() {
        TenureHome home = RunningTenure.get().home().neighbour("two");
        try (Deployment two = new Deployment(home, Callers.settings())) {
            List<String> commands = List.of(two.start("command", "command"), two.start("command", "command-2"));
            List<String> queries = List.of(two.start("query", "query"), two.start("query", "query-2"));
            String identity = two.start("identity", "identity");
            commands.forEach(it -> two.awaitHealthy("command", it));
            queries.forEach(it -> two.awaitHealthy("query", it));
            two.awaitHealthy("identity", identity);
            Http wide = new Http(new Addresses(commands, queries, identity, ""), "")
                    .asService(Callers.WIDE, Callers.SECRET);
            new WholeStory(wide, "TW0A1", "Twofold").isTold();
            fiftyOfOneNameGetFiftyAddresses(wide);
            two.process("command").kill();
            two.process("query").kill();
            Http rest = new Http(new Addresses(commands.subList(1, 2), queries.subList(1, 2), identity, ""), "")
                    .asService(Callers.WIDE, Callers.SECRET);
            new WholeStory(rest, "TW0B1", "Survivor").isTold();
        } finally {
            home.remove();
        }
    }

    private static void anOperatorSignsInAtIdentityLooksAroundInTheConsoleAndSignsOut(String console, String identity) {
        Visitor visitor = new Visitor();
        Visitor.Seen signIn = visitor.get(console + "/applications?state=all");
        assertThat(signIn.address().toString()).isEqualTo(identity + "/sign-in");
        Visitor.Seen applications =
                visitor.post(signIn, "/sign-in", "username", Callers.operator(Role.NAS), "password", Callers.SECRET);
        assertThat(applications.address().toString()).startsWith(console + "/applications");
        assertThat(applications.text()).contains("Fourways House", Callers.operator(Role.NAS));
        assertThat(visitor.get(console + "/system").text()).contains("directory", "onboarding");
        Visitor.Seen home = visitor.get(console + "/");
        assertThat(home.status()).isEqualTo(200);
        Visitor.Seen out = visitor.post(home, "/signed-out");
        assertThat(out.status()).as(out.address() + " " + out.text()).isEqualTo(200);
        assertThat(visitor.get(console + "/applications").address().toString()).isEqualTo(identity + "/sign-in");
    }

    /** A query process decides nothing, and the other way round. */
    private static void eachServesItsOwnRoleOnly(Http wide, String command, String query) {
        Http onlyQuery = new Http(query, wide.authorization());
        Http onlyCommand = new Http(command, wide.authorization());
        assertThat(onlyQuery.get("/api/v1/outbox").status()).isEqualTo(404);
        assertThat(onlyQuery
                        .post(
                                "/api/v1/applications",
                                CareHome.with("N0PE9", "No", "No", "No No").form())
                        .status())
                .isIn(404, 405);
        assertThat(onlyCommand.get("/api/v1/directory?q=zzz").status()).isEqualTo(404);
        assertThat(onlyCommand.get("/oauth2/jwks").status()).isNotEqualTo(200);
    }

    /** Five homes at once with ten people of one name each, decided by both processes (REG-4, REN-4). */
    private static void fiftyOfOneNameGetFiftyAddresses(Http wide) {
        String[] people = new String[10];
        java.util.Arrays.fill(people, "Sam Same");
        List<CareHome> homes = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> CareHome.with("SAME" + i, "Same House " + i, "Ely", people))
                .toList();
        Set<String> addresses = new TreeSet<>();
        homes.parallelStream()
                .map(it -> it.join(wide))
                .toList()
                .forEach(joined -> Reply.list(joined.path("people"))
                        .forEach(person -> addresses.add(wide.get("/api/v1/accounts/"
                                        + person.path("accountId").asString())
                                .ok()
                                .path("address")
                                .asString())));
        assertThat(addresses).hasSize(50).contains("sam.same@nhs.net", "sam.same49@nhs.net");
    }
}
