package dev.tenure.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the demonstration is asked for.
 *
 * @param url a Tenure that runs already; without one it is started in this process
 * @param token an access token for that Tenure
 * @param homes a file in the ODS layout; the bundled one by default
 * @param people a file of people; generated ones by default
 * @param limit how many homes at most
 * @param exit whether to stop when done, instead of staying up
 * @param settings what is passed on to a Tenure started here
 */
record DemoOptions(
        Optional<String> url,
        Optional<String> token,
        Optional<Path> homes,
        Optional<Path> people,
        int limit,
        boolean exit,
        List<String> settings) {
    static final String USAGE =
            "usage: demo [--url=<address> --token=<token>] [--homes=<file>] [--people=<file>] [--limit=<n>] [--exit]"
                    + " [--<setting>=<value> ...]";

    /**
     * Reads the command line; what it does not know is a setting of the application.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    static DemoOptions read(String[] arguments) {
        Reader reader = new Reader();
        for (String argument : arguments) {
            reader.read(argument);
        }
        return reader.options();
    }

    private static final class Reader {
        private Optional<String> url = Optional.empty();
        private Optional<String> token = Optional.empty();
        private Optional<Path> homes = Optional.empty();
        private Optional<Path> people = Optional.empty();
        private int limit = Integer.MAX_VALUE;
        private boolean exit;
        private final List<String> settings = new ArrayList<>();

        void read(String argument) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            switch (name) {
                case "--url" -> url = Optional.of(value);
                case "--token" -> token = Optional.of(value);
                case "--homes" -> homes = Optional.of(file(name, value));
                case "--people" -> people = Optional.of(file(name, value));
                case "--limit" -> limit = number(value);
                case "--exit" -> exit = true;
                default -> setting(argument);
            }
        }

        private void setting(String argument) {
            if (!argument.startsWith("--") || !argument.contains(".")) {
                throw new IllegalArgumentException("'" + argument + "' is not known; " + USAGE);
            }
            settings.add(argument);
        }

        private static Path file(String name, String value) {
            Path file = Path.of(value);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IllegalArgumentException(name + ": '" + value + "' is not a file that can be read");
            }
            return file;
        }

        private static int number(String value) {
            try {
                return Integer.parseUnsignedInt(value);
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("--limit takes a number, not '" + value + "'", notANumber);
            }
        }

        DemoOptions options() {
            if (url.isPresent() && token.isEmpty()) {
                throw new IllegalArgumentException("--url needs --token; " + USAGE);
            }
            return new DemoOptions(url, token, homes, people, limit, exit, List.copyOf(settings));
        }
    }
}
