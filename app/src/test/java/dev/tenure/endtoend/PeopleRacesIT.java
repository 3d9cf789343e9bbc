package dev.tenure.endtoend;

import static dev.tenure.endtoend.RacingProcesses.account;
import static dev.tenure.endtoend.TwoProcesses.atOnce;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MILLISECOND;

import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Decided about the same people by two processes at once: owners, leavers, joiners, passwords. */
class PeopleRacesIT {
    @RegisterExtension
    static final RacingProcesses RACING = new RacingProcesses();

    private static final String CLOCK = "/api/v1/system/clock";
    private static final Duration AFTER_THE_DEADLINE = Duration.ofMillis(150);
    private static final String PASSWORD = "Long&Winding4Road";

    private final TwoProcesses two = RACING.two();
    private final Http one = two.one();
    private final Http other = two.other();

    @Test
    @Rule({"SMB-2", "SMB-8"})
    void ofTwoLastOwnersWhoAreTakenAwayAtOnceOneStays() throws Exception {
        JsonNode home = RACING.joined("Ada First", "Bea Second");
        String mailbox = home.at("/progress/mailboxId").asString();
        String ada = account(home, 0);
        String bea = account(home, 1);
        String path = "/api/v1/mailboxes/" + mailbox;
        one.put(path + "/owners/" + bea, Map.of("reason", "named")).ok();

        for (int round = 0; round < 4; round++) {
            loserIsToldOfTheMailbox(
                    mailbox,
                    atOnce(
                            () -> one.post(path + "/owners/" + ada + "/standing-down", Map.of("reason", "no more")),
                            () -> other.post(path + "/owners/" + bea + "/standing-down", Map.of("reason", "no more"))));
            bothOwn(path, ada, bea);
            loserIsToldOfTheMailbox(
                    mailbox,
                    atOnce(
                            () -> other.post(path + "/members/" + ada + "/removal", Map.of("reason", "gone")),
                            () -> one.post(path + "/members/" + bea + "/removal", Map.of("reason", "gone"))));
            bothOwn(path, ada, bea);
        }
        assertThat(two.events(mailbox))
                .doesNotContain("mailbox.owner-needed")
                .filteredOn("mailbox.owner-stood-down"::equals)
                .hasSize(4);
        assertThat(two.events(mailbox))
                .filteredOn("mailbox.member-removed"::equals)
                .hasSize(4);
    }

    @Test
    @Rule({"SMB-8", "LEA-1", "LEA-4"})
    void ofTheLastTwoOwnersMarkedLeaversAtOnceOneIsRefused() throws Exception {
        JsonNode home = RACING.joined("Cleo First", "Dot Second");
        String mailbox = home.at("/progress/mailboxId").asString();
        List<String> owners = List.of(account(home, 0), account(home, 1));
        one.put("/api/v1/mailboxes/" + mailbox + "/owners/" + owners.get(1), Map.of("reason", "named"))
                .ok();

        for (int round = 1; round <= 4; round++) {
            List<Reply> replies = atOnce(() -> markLeaver(one, owners.get(0)), () -> markLeaver(other, owners.get(1)));

            loserIsToldOfTheMailbox(mailbox, replies);
            String marked = owners.get(replies.get(0).status() < 300 ? 0 : 1);
            assertThat(two.events(marked)).endsWith("account.leaver-marked", "account.access-ended");
            assertThat(two.events(mailbox))
                    .doesNotContain("mailbox.owner-needed")
                    .filteredOn("mailbox.member-removed"::equals)
                    .hasSize(round);
            one.post("/api/v1/accounts/" + marked + "/leaver-mark/withdrawal", Map.of("reason", "stays"))
                    .ok();
        }
    }

    @RepeatedTest(4)
    @Rule({"SIGN-3", "PW-9"})
    void ofAPasswordChangeAndTheLastWrongPasswordTheFirstDecides() throws Exception {
        JsonNode home = RACING.joined("Pia Password");
        String pia = account(home, 0);
        String address = one.get("/api/v1/accounts/" + pia).string("address");
        Holders.begin(one, address, pia, PASSWORD);
        for (int wrong = 1; wrong <= 4; wrong++) {
            Holders.signIn(one, address, "Wrong&Winding4Road").isProblem(401, "SIGN_IN_REFUSED");
        }

        List<Reply> replies = atOnce(
                () -> one.signedInAs(address, PASSWORD)
                        .put("/api/v1/password", Map.of("newPassword", "Short&Straight5Lane")),
                () -> Holders.signIn(other, address, "Wrong&Winding4Road"));

        replies.get(1).isProblem(401, "SIGN_IN_REFUSED");
        if (replies.get(0).status() < 300) {
            assertThat(two.events(pia)).contains("account.password-changed").doesNotContain("account.locked-out");
            Holders.signIn(other, address, "Short&Straight5Lane").ok();
        } else {
            replies.get(0).isProblem(401, "SIGN_IN_REFUSED");
            assertThat(two.events(pia)).endsWith("account.locked-out").doesNotContain("account.password-changed");
            Holders.signIn(other, address, PASSWORD).isProblem(401, "SIGN_IN_REFUSED");
        }
    }

    @Test
    @Rule({"LEA-3", "LEA-6"})
    void joinersAndDeletionsAtTheDeadlinesInstantEndEachInOneState() throws Exception {
        JsonNode home = RACING.joined("Olga Stays", "Li Leaver", "Mo Leaver", "Nan Leaver", "Oz Leaver", "Pru Leaver");
        String next = RACING.joined("Nell Next").at("/progress/containerId").asString();
        List<String> leavers = new ArrayList<>();
        for (int person = 1; person <= 5; person++) {
            leavers.add(account(home, person));
            markLeaver(one, account(home, person)).ok();
        }
        travel(deletionOf(leavers.get(0)).minus(Duration.ofSeconds(2)));

        List<Callable<Reply>> joining = new ArrayList<>();
        for (int leaver = 0; leaver < leavers.size(); leaver++) {
            Http process = leaver % 2 == 0 ? one : other;
            String account = leavers.get(leaver);
            Instant moment = deletionOf(account).plus(AFTER_THE_DEADLINE.multipliedBy(leaver));
            joining.add(() -> join(process, account, next, moment));
        }
        List<Reply> replies = atOnce(joining);
        travel(now(one).plus(Duration.ofDays(1)));

        for (int leaver = 0; leaver < leavers.size(); leaver++) {
            inOneState(leavers.get(leaver), replies.get(leaver));
        }
    }

    private static Reply join(Http process, String account, String container, Instant moment) {
        await("the very moment")
                .atMost(1, MINUTES)
                .pollInterval(ONE_MILLISECOND)
                .until(() -> !now(process).isBefore(moment));
        return process.put(
                "/api/v1/accounts/" + account + "/container", Map.of("containerId", container, "reason", "found"));
    }

    private Instant deletionOf(String leaver) {
        String marked = two.home()
                .query(
                        "select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from events.event"
                                + " where name = 'account.leaver-marked' and aggregate_id = '" + leaver + "'")
                .get(0);
        return CalendarDays.after(Instant.parse(marked), TwoProcesses.LEAVER_DAYS);
    }

    private void inOneState(String account, Reply joining) {
        if (joining.status() < 300) {
            assertThat(two.events(account)).contains("account.joined").doesNotContain("account.deleted");
            one.get("/api/v1/accounts/" + account, "Tenure-Wait-For", joining.position())
                    .ok();
        } else {
            joining.isProblem(404, "ACCOUNT_UNKNOWN");
            assertThat(two.events(account)).contains("account.deleted").doesNotContain("account.joined");
        }
    }

    private static void loserIsToldOfTheMailbox(String mailbox, List<Reply> replies) {
        assertThat(replies).filteredOn(reply -> reply.status() < 300).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() >= 300)
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.isProblem(409, "LAST_OWNER").text()).contains(mailbox));
    }

    private void bothOwn(String mailbox, String... accounts) {
        for (String account : accounts) {
            one.put(mailbox + "/owners/" + account, Map.of("reason", "named again"))
                    .ok();
        }
    }

    private static Reply markLeaver(Http http, String account) {
        return http.put("/api/v1/accounts/" + account + "/leaver-mark", Map.of("reason", "left"));
    }

    private void travel(Instant target) {
        await("arrival")
                .atMost(3, MINUTES)
                .until(() -> one.put(CLOCK, Map.of("to", target.toString()))
                        .ok()
                        .path("arrived")
                        .asBoolean());
    }

    private static Instant now(Http process) {
        return Instant.parse(process.get(CLOCK).string("now"));
    }
}
