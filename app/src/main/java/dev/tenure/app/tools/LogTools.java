package dev.tenure.app.tools;

import dev.tenure.app.start.RefusedStart;
import dev.tenure.app.start.StoreAtHand;
import dev.tenure.database.DurabilityCheck;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.eventstore.transfer.AggregateExport;
import dev.tenure.eventstore.transfer.LogExport;
import dev.tenure.eventstore.transfer.LogImport;
import dev.tenure.eventstore.transfer.TransferRefused;
import dev.tenure.eventstore.verify.Anchor;
import dev.tenure.eventstore.verify.LogVerifier;
import dev.tenure.eventstore.verify.LogVerifier.Scope;
import dev.tenure.eventstore.verify.Report;
import dev.tenure.kernel.EventCatalogue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** The commands {@code verify}, {@code export} and {@code import}: the log checked (AUD-4), written out and read in. */
public final class LogTools {
    private static final String VERIFY = "verify";
    private static final String EXPORT = "export";
    private static final String IMPORT = "import";
    private static final int REFUSED = 1;
    private static final int WRONG_WORDS = 2;
    private static final String USAGE = """
            verify [--from <position>] [--expect <position>:<hash>] [--json]
            export --to <file, or - for the standard output> [--from <position>]
            export --to <file or -> --aggregate <uuid> [--sealed]
            import --from <file>
            and settings, such as --tenure.data-directory=… or --spring.datasource.url=…""";

    private final PrintStream out;
    private final PrintStream err;

    LogTools(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the word names one of them. */
    public static boolean isOne(String word) {
        return Set.of(VERIFY, EXPORT, IMPORT).contains(word);
    }

    /** Runs it; returns the exit status. Whatever is logged goes where it cannot be taken for a result. */
    @SuppressWarnings("SystemOut") // what the command is asked for
    public static int run(String[] words) throws IOException, InterruptedException {
        PrintStream results = System.out;
        System.setOut(System.err);
        return new LogTools(results, System.err).run(words[0], words);
    }

    int run(String command, String[] words) throws IOException, InterruptedException {
        try {
            return switch (command) {
                case VERIFY -> verify(Words.of(words, Set.of("from", "expect"), Set.of("json")));
                case EXPORT -> export(Words.of(words, Set.of("from", "to", "aggregate"), Set.of("sealed")));
                default -> importLog(Words.of(words, Set.of("from"), Set.of()));
            };
        } catch (TransferRefused | LogUnavailable refused) {
            err.println(command + ": " + refused.getMessage());
            return REFUSED;
        } catch (IOException unusable) {
            err.println(command + ": a file cannot be used: " + unusable);
            return REFUSED;
        } catch (IllegalArgumentException wrong) {
            if (RefusedStart.line(wrong).isPresent()) {
                throw wrong;
            }
            err.println(command + ": " + wrong.getMessage());
            err.println(USAGE);
            return WRONG_WORDS;
        } catch (RuntimeException other) {
            RefusedStart.line(other).ifPresent(line -> err.println(command + ": " + line));
            throw other;
        }
    }

    private int verify(Words words) throws InterruptedException {
        Scope scope = Scope.from(words.position("from"));
        Scope asked =
                words.value("expect").map(Anchor::of).map(scope::expecting).orElse(scope);
        try (StoreAtHand store = StoreAtHand.open(words.settings(), false)) {
            OwnedNamesSerializer serializer = OwnedNamesSerializer.of(new StoredNames(EventCatalogue.byName()));
            LogVerifier verifier = new LogVerifier(
                    store.source(),
                    serializer,
                    NoOpEventUpcaster.INSTANCE,
                    store.keys().dataKeys());
            Report report = verifier.verify(asked, new ProgressLines(err));
            new ReportLines(out).print(report, words.has("json"));
            return report.isSound() ? 0 : REFUSED;
        }
    }

    private int export(Words words) throws IOException {
        String to = words.value("to").orElseThrow(() -> new IllegalArgumentException("--to is missing"));
        long from = words.position("from");
        try (StoreAtHand store = StoreAtHand.open(words.settings(), false)) {
            Keys keys = store.keys();
            if (words.has("aggregate")) {
                return exportAggregate(words, to, store, keys);
            }
            LogExport export = new LogExport(store.source(), Clock.systemUTC(), proof(keys));
            ProgressLines progress = new ProgressLines(err);
            LogExport.Written written =
                    to.equals("-") ? export.toStream(out, from, progress) : export.toFile(Path.of(to), from, progress);
            err.println(written.complete() ? to + " is complete already" : said(written));
            return 0;
        }
    }

    private int exportAggregate(Words words, String to, StoreAtHand store, Keys keys) throws IOException {
        UUID aggregate = UUID.fromString(words.value("aggregate").orElseThrow());
        AggregateExport export = new AggregateExport(store.source(), keys.dataKeys(), Clock.systemUTC());
        long events;
        if (to.equals("-")) {
            events = export.write(aggregate, words.has("sealed"), out);
            out.flush();
        } else {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(to)))) {
                events = export.write(aggregate, words.has("sealed"), file);
            }
        }
        err.println(events + " events");
        return events == 0 ? REFUSED : 0;
    }

    private int importLog(Words words) throws IOException {
        Path file = Path.of(words.value("from").orElseThrow(() -> new IllegalArgumentException("--from is missing")));
        try (StoreAtHand store = StoreAtHand.open(words.settings(), true)) {
            DurabilityCheck.require(store.source(), store.settings().database().acceptLoss());
            SchemaMigrations.migrate(store.source(), List.of(new SchemaOwner("events", "db/migration/events")));
            Keys keys = store.keys();
            LogImport.Read read =
                    new LogImport(store.source(), proof(keys), keys.dataKeys()).from(file, new ProgressLines(err));
            err.println("the store ended at position " + read.found() + " and ends at " + read.last()
                    + " now, in a new epoch; verify it before it is used");
            return 0;
        }
    }

    private static String said(LogExport.Written written) {
        return "positions " + written.from() + " to " + written.last() + " are written"
                + (written.resumedAfter() == 0 ? "" : ", gone on with after " + written.resumedAfter());
    }

    /** Tells one keys file from another, and nothing of what is in it. */
    private static byte[] proof(Keys keys) {
        return keys.keyedHash().of("keys-check", "tenure");
    }
}
