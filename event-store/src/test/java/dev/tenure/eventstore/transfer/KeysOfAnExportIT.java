package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.SampleLog;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.Keyset;
import dev.tenure.eventstore.sealing.Keysets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Data keys that the present keys do not open are named before anything is taken or handed out. */
class KeysOfAnExportIT extends OverTwoStores {
    private static final Keysets FIRST = EventStoreExtension.KEYS.keysets();
    private static final Keysets ROTATED =
            FIRST.with(FIRST.sealing(), FIRST.wrapping().withNewPrimary());
    private static final Keys NEW_AND_OLD = Keys.given(ROTATED.toJson(), "the keys after a rotation");
    private static final Keys NEW_ONLY = Keys.given(
            ROTATED.with(ROTATED.sealing(), ROTATED.wrapping().without(id -> true))
                    .toJson(),
            "the keys after rotate-keys --retire");
    private static final String OLD_KEY = Keyset.shown(FIRST.wrapping().primary());
    private static final String NEW_KEY = Keyset.shown(ROTATED.wrapping().primary());

    @Test
    void aLogIsRefusedWhoseDataKeysAreWrappedWithAKeyThatIsNotHere() throws Exception {
        wrapAgain(STORE, SampleLog.ONE, SampleLog.TWO);
        Path file = export();

        assertThatThrownBy(() -> importer(OTHER, 3).from(file, Progress.NONE))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining(file + ": data keys do not open with the present keys")
                .hasMessageContaining(NEW_KEY + " (2)")
                .hasMessageEndingWith("nothing of the file was taken, and the store ends at position 0 as before");
        assertThat(content(OTHER)).isEmpty();
        assertThat(OTHER.number("select last_position from events.head")).isZero();

        importer(OTHER, NEW_AND_OLD.dataKeys(), 3).from(file, Progress.NONE);
        assertThat(content(OTHER)).isEqualTo(content(STORE));
    }

    @Test
    void oneDataKeyThatDoesNotOpenIsEnough() throws Exception {
        wrapAgain(STORE, SampleLog.TWO);
        Path file = export();

        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining(NEW_KEY + " (1)")
                .hasMessageNotContaining(OLD_KEY);
        assertThat(content(OTHER)).isEmpty();
    }

    @Test
    void aDataKeyThatWasChangedInTheFileIsRefusedToo() throws Exception {
        STORE.execute("update events.data_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)");
        Path file = export();

        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining(OLD_KEY + " (2)")
                .hasMessageContaining("or what it wraps was changed");
        assertThat(content(OTHER)).isEmpty();
    }

    @Test
    void aKeyThatTheStoreDoesNotTakeNeedNotOpen() throws Exception {
        Path file = export();
        importOf(file);
        wrapAgain(OTHER, SampleLog.ONE);
        OTHER.execute("insert into events.erased values ('" + SampleLog.TWO + "', 11, now());"
                + " delete from events.data_key where person = '" + SampleLog.TWO + "'");

        assertThat(importer(OTHER, NEW_ONLY.dataKeys(), 3).from(file, Progress.NONE))
                .isEqualTo(new LogImport.Read(SampleLog.HEAD, SampleLog.HEAD));

        OTHER.execute("delete from events.data_key");
        assertThatThrownBy(() -> importer(OTHER, NEW_ONLY.dataKeys(), 3).from(file, Progress.NONE))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining(OLD_KEY + " (1)")
                .hasMessageEndingWith("the store ends at position " + SampleLog.HEAD + " as before");
    }

    @Test
    void oneAggregateIsNotWrittenWhoseDataKeyDoesNotOpen() throws Exception {
        wrapAgain(STORE, SampleLog.TWO);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> export(EventStoreExtension.KEYS).write(SampleLog.TWO, false, out))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("aggregate " + SampleLog.TWO)
                .hasMessageContaining(NEW_KEY + " (1)")
                .hasMessageContaining("nothing of it was written");
        assertThat(out.size()).isZero();

        assertThat(export(EventStoreExtension.KEYS).write(SampleLog.TWO, true, out))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(Boats.SKIPPER);
        export(NEW_AND_OLD).write(SampleLog.TWO, false, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(Boats.SKIPPER);
    }

    private static AggregateExport export(Keys keys) {
        return new AggregateExport(STORE.postgres().dataSource(), keys.dataKeys(), clock());
    }

    private static void wrapAgain(EventStoreExtension store, UUID... people) {
        for (UUID person : List.of(people)) {
            String where = " where person = '" + person + "'";
            byte[] old = HexFormat.of()
                    .parseHex(store.texts("select encode(wrapped, 'hex') from events.data_key" + where)
                            .get(0));
            byte[] anew = NEW_AND_OLD.dataKeys().wrapAgain(person, old);
            store.execute("update events.data_key set wrapped = decode('"
                    + HexFormat.of().formatHex(anew) + "', 'hex')" + where);
        }
    }
}
