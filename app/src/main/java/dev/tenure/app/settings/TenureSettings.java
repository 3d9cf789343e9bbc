package dev.tenure.app.settings;

import dev.tenure.command.account.TryLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may set, below {@code tenure.}.
 *
 * @param dataDirectory where the embedded database, the keys and nothing else live
 * @param keysFile the file with the keys that seal and hash; by default in the data directory
 * @param database settings of the embedded or external database
 * @param policy the numbers of the rulebook (POL-1)
 * @param mobile which numbers count as mobiles that are not real ones (REG-2)
 * @param messages how text messages and e-mails leave
 * @param uploads how long bulk uploads are kept (REG-10)
 * @param cache what the process remembers of what it decided from
 * @param stories how much is done at once for deadlines and for what stories want done
 * @param erasure what keeps erased people erased (LEA-5)
 * @param tries how often strangers may try (SIGN-6)
 */
@ConfigurationProperties("tenure")
public record TenureSettings(
        @DefaultValue("data") Path dataDirectory,
        @Nullable Path keysFile,
        @DefaultValue Database database,
        @DefaultValue PolicySettings policy,
        @DefaultValue Mobile mobile,
        @DefaultValue MessageSettings messages,
        @DefaultValue UploadsKept uploads,
        @DefaultValue Cache cache,
        @DefaultValue StoriesAtOnce stories,
        @DefaultValue Erasure erasure,
        @DefaultValue Tries tries) {

    /**
     * The database.
     *
     * @param port the embedded server's loopback port; 0 takes any free one and keeps it
     * @param connections how many connections the process may hold
     * @param acceptLoss whether a server that may forget what it confirmed is used all the same
     */
    public record Database(
            @DefaultValue("0") int port,
            @DefaultValue("20") int connections,
            @DefaultValue("false") boolean acceptLoss) {
        private static final int FEWEST = 5;
        private static final int MOST = 1000;

        public Database {
            if (connections < FEWEST || connections > MOST) {
                throw new IllegalArgumentException(
                        "tenure.database.connections: " + connections + " is not between " + FEWEST + " and " + MOST);
            }
        }
    }

    /**
     * Numbers that are no real mobiles.
     *
     * @param fictionAllowed whether Ofcom's range for fiction, 07700 900000 to 900999, is accepted
     * @param undiallableBlocks further blocks, such as {@code +447700900000000-+447700900999999}
     */
    public record Mobile(
            @DefaultValue("false") boolean fictionAllowed,
            @DefaultValue List<String> undiallableBlocks) {}

    /**
     * Bulk uploads.
     *
     * @param keepRows how long the rows of an upload that has ended are kept
     */
    public record UploadsKept(@DefaultValue("30d") Duration keepRows) {
        public UploadsKept {
            if (keepRows.isNegative()) {
                throw new IllegalArgumentException("tenure.uploads.keep-rows: " + keepRows + " is less than nothing");
            }
        }
    }

    /**
     * What the process remembers.
     *
     * @param aggregates how many copies of aggregates it keeps, of all types together; 0 keeps none
     */
    public record Cache(@DefaultValue("50000") int aggregates) {
        public Cache {
            if (aggregates < 0) {
                throw new IllegalArgumentException("tenure.cache.aggregates: " + aggregates + " is less than nothing");
            }
        }
    }

    /**
     * Stories.
     *
     * @param deadlinesAtOnce how many deadlines fire in one transaction at most
     * @param commandsAtOnce how many commands that stories want sent are decided at the same time
     */
    public record StoriesAtOnce(
            @DefaultValue("500") int deadlinesAtOnce,
            @DefaultValue("32") int commandsAtOnce) {
        private static final int MOST_DEADLINES = 5_000;
        private static final int MOST_COMMANDS = 256;

        public StoriesAtOnce {
            requireBetween("tenure.stories.deadlines-at-once", deadlinesAtOnce, MOST_DEADLINES);
            requireBetween("tenure.stories.commands-at-once", commandsAtOnce, MOST_COMMANDS);
        }

        private static void requireBetween(String setting, int number, int most) {
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(setting + ": " + number + " is not between 1 and " + most);
            }
        }
    }

    /**
     * Erased people.
     *
     * @param list the file that names them; by default beside the keys file
     * @param scrubAt when each day what lingers of them is rewritten, in UTC, or {@code off}
     */
    public record Erasure(
            @Nullable Path list, @DefaultValue("02:30") String scrubAt) {
        private static final String OFF = "off";

        public Erasure {
            if (!scrubAt.equals(OFF) && !scrubAt.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
                throw new IllegalArgumentException(
                        "tenure.erasure.scrub-at: '" + scrubAt + "' is no time of day such as 02:30, and not off");
            }
        }

        /** When to scrub; never, where nothing is returned. */
        public Optional<LocalTime> daily() {
            return scrubAt.equals(OFF) ? Optional.empty() : Optional.of(LocalTime.parse(scrubAt));
        }
    }

    /**
     * Strangers who name somebody.
     *
     * @param perName tries under one name from one source
     * @param perSource tries from one source
     * @param within the time in which as many come back
     * @param trustedProxies addresses and networks whose {@code X-Forwarded-For} is believed
     */
    public record Tries(
            @DefaultValue("20") int perName,
            @DefaultValue("200") int perSource,
            @DefaultValue("15m") Duration within,
            @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies) {
        public Tries {
            judged(perName, perSource, within);
            trustedProxies = List.copyOf(trustedProxies);
        }

        /** As the command side knows them. */
        public TryLimits limits() {
            return judged(perName, perSource, within);
        }

        private static TryLimits judged(int perName, int perSource, Duration within) {
            return new TryLimits(perName, perSource, within);
        }
    }

    /** Where the list of erasures is. */
    public Path erasures() {
        Path named = erasure.list();
        return named == null ? keys().resolveSibling("erasures.jsonl") : named;
    }

    /** Where the keys are. */
    public Path keys() {
        return keysFile == null ? dataDirectory.resolve("keys.json") : keysFile;
    }
}
