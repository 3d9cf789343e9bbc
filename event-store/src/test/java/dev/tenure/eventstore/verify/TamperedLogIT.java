package dev.tenure.eventstore.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.EventDigest;
import dev.tenure.eventstore.raw.CopiedRows;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.Snapshot;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.SampleLog;
import dev.tenure.eventstore.verify.LogVerifier.Scope;
import dev.tenure.testing.Rule;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TamperedLogIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private static final SampleLog LOG = new SampleLog(STORE);

    @BeforeAll
    static void aLogIsThere() {
        LOG.write();
    }

    @AfterEach
    void itIsPutBack() {
        LOG.restore();
    }

    static Stream<Arguments> meddling() {
        return Stream.of(
                Arguments.of(
                        "payload",
                        event(5, "payload = " + replaced("payload", "harbour 2", "harbour 9")),
                        5,
                        "altered"),
                Arguments.of(
                        "metadata", event(5, "metadata = " + replaced("metadata", "master", "monger")), 5, "altered"),
                Arguments.of("time", event(5, "occurred_at = occurred_at + interval '1 microsecond'"), 5, "altered"),
                Arguments.of("name", event(5, "name = 'boat.sunk'"), 5, "boat.sunk"),
                Arguments.of("revision", event(5, "revision = '3'"), 5, "newer than this program"),
                Arguments.of("type", event(5, "aggregate_type = 'ship'"), 5, "altered"),
                Arguments.of("event id", event(5, "event_id = gen_random_uuid()"), 5, "altered"),
                Arguments.of("claims", event(3, "claims = null"), 3, "altered"),
                Arguments.of("broken claims", event(3, "claims = '[['::bytea"), 3, "claims cannot be read"),
                Arguments.of("broken JSON", event(5, "payload = '{\"a\"'::bytea"), 5, "its JSON is not"),
                Arguments.of("broken metadata", event(5, "metadata = '{\"a\":1}'::bytea"), 5, "its metadata is not"),
                Arguments.of("sealed part", event(2, SEALED), 2, "sealed part does not open"),
                Arguments.of("sealed part of an erased person", event(7, SEALED), 7, "altered"),
                Arguments.of("swapped neighbours", swap(5, 6), 5, "exchanged with the event at position 6"),
                Arguments.of("swapped over links", swap(5, 10), 5, "altered"),
                Arguments.of("removed event", "delete from events.event where position = 5", 5, "removed"),
                Arguments.of("removed links", "delete from events.link where last_position in (3, 6)", 2, "no link"),
                Arguments.of("removed last events", "delete from events.event where position > 9", 10, "removed"),
                Arguments.of("inserted event", shift(5, 1) + inserted(5), 5, "inserted"),
                Arguments.of("event behind the head", inserted(12), 12, "inserted"),
                Arguments.of(
                        "renumbered tail",
                        "delete from events.event where position = 5;" + shift(6, -1),
                        5,
                        "stands in its place"),
                Arguments.of(
                        "forged leaf",
                        event(5, "occurred_at = now()")
                                + ";update events.link set leaves = set_byte(leaves, 40, 1) where last_position = 6",
                        5,
                        "altered"),
                Arguments.of(
                        "tail cut off",
                        "delete from events.event where position > 9; delete from events.link where last_position > 9",
                        10,
                        "cut off"),
                Arguments.of(
                        "changed claim",
                        "update events.claim set holder = gen_random_uuid() where holder = '" + SampleLog.ONE + "'",
                        1,
                        "belongs to " + SampleLog.ONE),
                Arguments.of(
                        "removed claim",
                        "delete from events.claim where holder = '" + SampleLog.TWO + "'",
                        9,
                        "is not held in the table"),
                Arguments.of(
                        "invented claim",
                        "insert into events.claim values ('berth', '\\x01', gen_random_uuid())",
                        null,
                        "no event took it"),
                Arguments.of(
                        "lost data key",
                        "delete from events.data_key where person = '" + SampleLog.TWO + "'",
                        2,
                        "the data key of its person " + SampleLog.TWO + " is lost"),
                Arguments.of(
                        "re-created key of an erased person",
                        "insert into events.data_key select * from saved.erased_key",
                        8,
                        "was erased here and has a data key again"),
                Arguments.of("epochs", "update events.epoch set from_position = 99", null, "epoch 1 begins"));
    }

    @Rule("AUD-4")
    @ParameterizedTest(name = "{0}")
    @MethodSource("meddling")
    void theFirstEventThatIsNotAsWrittenIsNamed(String kind, String sql, @Nullable Integer position, String what)
            throws InterruptedException {
        STORE.execute(sql);

        Report report = verify(Scope.whole());

        assertThat(report.isSound()).isFalse();
        Finding first = report.findings().get(0);
        assertThat(first.position()).as(report.toString()).isEqualTo(position == null ? null : Long.valueOf(position));
        assertThat(report.findings())
                .filteredOn(finding -> Objects.equals(finding.position(), first.position()))
                .anySatisfy(finding -> assertThat(finding.what()).contains(what));
        assertThat(report.findings().toString()).doesNotContain("harbour", "Winterbourne");
    }

    @Rule("AUD-4")
    @Test
    void aSequenceThatIsMissingIsNamedWithItsAggregate() throws InterruptedException {
        STORE.execute("delete from events.event where position = 5");

        Finding missing = new Finding(6L, SampleLog.ONE, "sequence 2 is due here and 3 stands here");
        assertThat(verify(Scope.whole()).findings()).contains(missing);
        assertThat(verifier(1).verify(Scope.whole(), Progress.NONE).findings())
                .as("with more aggregates than fit into memory")
                .contains(missing);
    }

    @Rule("AUD-4")
    @Test
    void anEventWhoseLeafWasMadeAnewBreaksItsOwnLink() throws Exception {
        forgeLeaf();

        Finding first = verify(Scope.whole()).findings().get(0);

        assertThat(first.position()).isEqualTo(4);
        assertThat(first.what()).contains("the chain breaks", "positions 4 to 6");
    }

    @Rule("AUD-4")
    @Test
    void aLinkThatWasMadeAnewBreaksTheNextOne() throws Exception {
        forgeLeaf();
        STORE.execute("update events.link l set hash = sha256(b.hash || int8send(4) || int4send(3) || l.leaves)"
                + " from events.link b where l.last_position = 6 and b.last_position = 3");

        Finding first = verify(Scope.whole()).findings().get(0);

        assertThat(first.position()).isEqualTo(7);
        assertThat(first.what()).contains("does not continue the one before it");
    }

    @Rule("AUD-4")
    @Test
    void aTailThatWasCutOffIsFoundByWhoeverNotedTheAnchor() throws InterruptedException {
        Anchor noted = verify(Scope.whole()).head();
        STORE.execute("delete from events.event where position > 9; delete from events.link where last_position > 9;"
                + " delete from events.outcome");

        assertThat(verify(Scope.whole()).isSound()).isTrue();
        Report expecting = verify(Scope.whole().expecting(noted));

        assertThat(expecting.found()).isEqualTo(1);
        assertThat(expecting.findings().get(0).position()).isEqualTo(10);
        assertThat(expecting.findings().get(0).what()).startsWith("cut off: the chain ends at position 9");
    }

    @Rule("AUD-4")
    @Test
    void aLogThatWasMadeAnewIsFoundByWhoeverNotedAnAnchorWithinIt() throws InterruptedException {
        Anchor other = new Anchor(6, new byte[EventDigest.BYTES]);

        Report expecting = verify(Scope.whole().expecting(other));

        assertThat(expecting.findings()).extracting(Finding::position).containsExactly(6L);
        assertThat(Anchor.of(other.toString()).hasHash(other.hash())).isTrue();
    }

    @Test
    void aSoundLogIsSoundWhereverOneBegins() throws InterruptedException {
        Report whole = verify(Scope.whole());

        assertThat(whole.findings()).isEmpty();
        assertThat(whole.isSound()).isTrue();
        assertThat(whole.events()).isEqualTo(SampleLog.HEAD);
        for (int from = 1; from <= SampleLog.HEAD + 1; from++) {
            Report part = verify(Scope.from(from).expecting(whole.head()));
            assertThat(part.findings()).as("from %d", from).isEmpty();
            assertThat(part.from()).isLessThanOrEqualTo(from);
            assertThat(part.head().toString()).isEqualTo(whole.head().toString());
        }
    }

    @Test
    void anEmptyLogIsSound() throws InterruptedException {
        LOG.empty();

        assertThat(verify(Scope.whole()).findings()).isEmpty();
    }

    private static Report verify(Scope scope) throws InterruptedException {
        return verifier(100).verify(scope, Progress.NONE);
    }

    private static LogVerifier verifier(int aggregatesInMemory) {
        return new LogVerifier(
                STORE.postgres().dataSource(),
                STORE.store().serializer(),
                NoOpEventUpcaster.INSTANCE,
                EventStoreExtension.KEYS.dataKeys(),
                aggregatesInMemory);
    }

    /** The event at position 5 is altered, and its digest with it. */
    private static void forgeLeaf() throws SQLException {
        STORE.execute(event(5, "occurred_at = now()"));
        byte[] digest;
        try (Snapshot snapshot = Snapshot.take(STORE.postgres().dataSource());
                CopiedRows rows = snapshot.events(5, 5)) {
            digest = EventDigest.of(
                    RawEvent.parse(Objects.requireNonNull(rows.next())).row());
        }
        STORE.execute("update events.link set leaves = overlay(leaves placing '\\x"
                + HexFormat.of().formatHex(digest) + "'::bytea from 33) where last_position = 6");
    }

    private static final String SEALED = "personal = set_byte(personal, 20, get_byte(personal, 20) # 1)";

    private static String event(long position, String change) {
        return "update events.event set " + change + " where position = " + position;
    }

    private static String replaced(String column, String from, String to) {
        return "convert_to(replace(convert_from(" + column + ", 'UTF8'), '" + from + "', '" + to + "'), 'UTF8')";
    }

    private static String swap(long one, long other) {
        return event(one, "position = -1") + ";" + event(other, "position = " + one) + ";"
                + event(-1, "position = " + other);
    }

    private static String shift(long from, long by) {
        return "update events.event set position = -(position + " + by + ") where position >= " + from
                + "; update events.event set position = -position where position < 0;";
    }

    private static String inserted(long position) {
        return "insert into events.event select " + position + ", aggregate_type, '" + UUID.randomUUID()
                + "', 0, gen_random_uuid(), name, revision, occurred_at, person, payload, personal, metadata, null"
                + " from events.event where position = 4";
    }
}
