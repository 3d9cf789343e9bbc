import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads what mutation testing found and says, for each part, how many mutants the tests kill; for each place that refuses a
 * command, whether a test notices when the guard is taken out; and for each survivor, which rules the tests of its method
 * prove. Ends with 1 where a part is below its limit or a guard can be taken out unnoticed that mutation.accepted does not name.
 */
final class MutationReport {
    private static final Set<String> DISABLE =
            Set.of("NegateConditionals", "VoidMethodCall", "NullReturnVals", "BooleanTrueReturnVals", "BooleanFalseReturnVals");

    private final Map<String, Set<String>> rulesOfTests = new TreeMap<>();
    private final Map<String, Path> sources = new TreeMap<>();
    private final List<Mutant> mutants = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private boolean failed;

    private record Part(String name, String module, int least) {}

    private record Mutant(
            String part, String file, String type, String method, int line, String mutator, String fate, String test, String what) {
        /** Endless loops count as noticed: no test could end. */
        boolean killed() {
            return red() || fate.equals("TIMED_OUT") || fate.equals("MEMORY_ERROR");
        }

        boolean red() {
            return fate.equals("KILLED");
        }

        boolean disables() {
            return DISABLE.contains(mutator);
        }
    }

    /** A place that refuses, with the lines on which it is decided. */
    private record Guard(String code, String file, int from, int line) {
        String where() {
            return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
        }
    }

    /** Given the directory with a report for each part, and the page to write. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new MutationReport().run(Path.of(arguments[0]), Path.of(arguments[1])) ? 0 : 1);
    }

    private boolean run(Path reports, Path target) throws Exception {
        readSources();
        List<Part> parts = new ArrayList<>();
        for (String[] cells : table("mutation.parts")) {
            Path found = reports.resolve(cells[0]).resolve("mutations.xml");
            if (Files.exists(found)) {
                parts.add(new Part(cells[0], cells[1], Integer.parseInt(cells[2])));
                read(cells[0], found);
            }
        }
        say("# Mutation testing\n\nEach mutant is a small change to the code; a test that turns red kills it.\n");
        scores(parts);
        guards();
        survivors();
        Files.writeString(target, page);
        return !failed;
    }

    private void scores(List<Part> parts) {
        say("| part | mutants | killed | score | at least |\n| --- | --- | --- | --- | --- |");
        for (Part part : parts) {
            List<Mutant> own = mutants.stream().filter(it -> it.part().equals(part.name())).toList();
            long killed = own.stream().filter(Mutant::killed).count();
            long score = own.isEmpty() ? 0 : killed * 100 / own.size();
            failed |= score < part.least();
            String row = "| " + part.name() + " | " + own.size() + " | " + killed + " | " + score + " % | " + part.least() + " % |";
            say(row);
            System.out.println(row + (score < part.least() ? " TOO LOW" : ""));
        }
    }

    private void guards() throws IOException {
        Map<String, String> accepted = new LinkedHashMap<>();
        table("mutation.accepted").forEach(cells -> accepted.put(cells[0] + " " + cells[1], cells[2]));
        say("\n## Guards\n\nEvery place that refuses: what happens to the tests when the guard is taken out.\n");
        say("| code | where | taken out | rules |\n| --- | --- | --- | --- |");
        int red = 0;
        int all = 0;
        for (Guard guard : allGuards()) {
            List<Mutant> on = mutants.stream()
                    .filter(it -> it.file().equals(guard.file()) && it.disables())
                    .filter(it -> it.line() >= guard.from() && it.line() <= guard.line())
                    .toList();
            long unnoticed = on.stream().filter(it -> !it.red()).count();
            String told = accepted.get(guard.code() + " " + guard.where().replaceFirst(":.*", ""));
            String fate = on.isEmpty() ? "no mutant" : unnoticed == 0 ? "red" : unnoticed + " of " + on.size() + " UNNOTICED";
            all++;
            red += !on.isEmpty() && unnoticed == 0 ? 1 : 0;
            if (unnoticed > 0 || on.isEmpty()) {
                failed |= told == null;
                fate += told == null ? "" : " (" + told + ")";
                System.out.println(guard.code() + " at " + guard.where() + ": " + fate);
            }
            say("| `" + guard.code() + "` | " + guard.where() + " | " + fate + " | " + rules(on) + " |");
        }
        say("\n" + red + " of " + all + " guards turn a test red.");
        System.out.println(red + " of " + all + " guards turn a test red when they are taken out");
    }

    private void survivors() {
        say("\n## Survivors\n\n| where | what nobody noticed | rules that the method's tests prove |\n| --- | --- | --- |");
        mutants.stream().filter(it -> !it.killed()).forEach(it -> {
            List<Mutant> method = mutants.stream()
                    .filter(other -> other.type().equals(it.type()) && other.method().equals(it.method()))
                    .toList();
            List<Mutant> type = mutants.stream().filter(other -> other.type().equals(it.type())).toList();
            String rules = rules(method);
            say("| " + it.type().replaceFirst(".*[.]", "") + "." + it.method() + ":" + it.line() + " | " + it.what() + " | "
                    + (rules.isEmpty() ? rules(type) : rules) + " |");
        });
    }

    /** The rules of the tests that killed them. */
    private String rules(Collection<Mutant> of) {
        Set<String> rules = new TreeSet<>();
        of.forEach(it -> rules.addAll(rulesOfTests.getOrDefault(it.test(), Set.of())));
        return String.join(", ", rules);
    }

    private void read(String part, Path report) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            String type = text(one, "mutatedClass");
            mutants.add(new Mutant(
                    part,
                    type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/') + text(one, "sourceFile"),
                    type,
                    text(one, "mutatedMethod"),
                    Integer.parseInt(text(one, "lineNumber")),
                    text(one, "mutator").replaceFirst(".*[.]", "").replaceFirst("Mutator$", ""),
                    one.getAttribute("status"),
                    test(text(one, "killingTest")),
                    text(one, "description").replaceAll("[\\w/$]+/", "")));
        }
    }

    /** Class and method of a test in the engine's words. */
    private static String test(String id) {
        Matcher found = Pattern.compile("\\[class:(?:[\\w$]+[.])*([\\w$]+)\\]/\\[[\\w-]+:(\\w+)").matcher(id);
        return found.find() ? found.group(1) + "#" + found.group(2) : "";
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** In the files of which something was mutated. */
    private List<Guard> allGuards() throws IOException {
        List<Guard> guards = new ArrayList<>();
        Pattern code = Pattern.compile("RejectionCode[.]([A-Z_]+)");
        for (String file : mutants.stream().map(Mutant::file).collect(Collectors.toCollection(TreeSet::new))) {
            List<String> lines = Files.readAllLines(sources.get(file));
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = code.matcher(lines.get(i));
                int start = statement(lines, i);
                String begun = lines.get(start).strip() + String.join(" ", lines.subList(start, i + 1));
                if (found.find() && begun.matches("(?s).*(throw |require\\(|orElseThrow|return ).*")) {
                    guards.add(new Guard(found.group(1), file, decided(lines, start) + 1, i + 1));
                }
            }
        }
        return guards;
    }

    /** The line on which the statement of that line begins. */
    private static int statement(List<String> lines, int line) {
        int start = line;
        while (start > 0 && !lines.get(start - 1).strip().matches("|.*[;{}]|@.*|.*[*]/|.*->")) {
            start--;
        }
        return start;
    }

    /** The line of the condition under which a throwing statement is come to. */
    private static int decided(List<String> lines, int start) {
        if (!lines.get(start).strip().matches("(throw|return) .*") || !lines.get(start - 1).strip().endsWith("{")) {
            return start;
        }
        for (int line = start - 1; line > Math.max(0, start - 8); line--) {
            if (lines.get(line).strip().matches("(} else )?if \\(.*")) {
                return line;
            }
        }
        return start;
    }

    private void readSources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("."))) {
            for (Path module : modules.filter(it -> Files.exists(it.resolve("src/main/java"))).toList()) {
                Path main = module.resolve("src/main/java");
                files(main).forEach(it -> sources.put(main.relativize(it).toString(), it));
                Path tests = module.resolve("src/test/java");
                if (Files.exists(tests)) {
                    files(tests).forEach(this::readRules);
                }
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(it -> it.toString().endsWith(".java")).toList();
        }
    }

    /** Which rules each test of the file says that it proves. */
    private void readRules(Path file) {
        try {
            String text = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            Set<String> ofAll = new TreeSet<>();
            Matcher declared = Pattern.compile("((?:@[\\w.]+(?:\\([^;{]*?(?:\\{[^}]*\\})?[^;{]*?\\))?\\s+)+)(?:static |final |public )*(class|void) (\\w+)")
                    .matcher(text);
            while (declared.find()) {
                Set<String> rules = new TreeSet<>();
                Matcher rule = Pattern.compile("@Rule\\(([^)]*)\\)").matcher(declared.group(1));
                while (rule.find()) {
                    Matcher name = Pattern.compile("[A-Z]+-\\d+").matcher(rule.group(1));
                    while (name.find()) {
                        rules.add(name.group());
                    }
                }
                if (declared.group(2).equals("class")) {
                    ofAll.addAll(rules);
                } else {
                    rules.addAll(ofAll);
                    rulesOfTests.put(type + "#" + declared.group(3), rules);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a table beside this file: cells between tabs, what begins with # is said to readers. */
    private static List<String[]> table(String name) throws IOException {
        return Files.readAllLines(Path.of("scripts", name)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t+"))
                .toList();
    }

    private void say(String line) {
        page.append(line).append('\n');
    }
}
