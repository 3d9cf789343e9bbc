package dev.tenure.contracts;

import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.Personal;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.sources.ProjectFiles;
import dev.tenure.sources.SourceFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** The catalogue of events as a page: what happened, in the kernel's own words, and which components say it. */
final class EventsPage {
    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventName\\(\"([^\"]+)\"\\)", Pattern.DOTALL);
    private static final String HEADING = """
            # Events

            Everything that can happen, by its stored name. An event's component called `personal` says something \
            about one person; it is stored apart from the rest, so that it can be sealed and erased by itself. Who did \
            it, in which role, on whose behalf, why, under which case, by which command, and when stand beside every \
            event. The approved stored form of each lies in `app/src/test/resources/contracts/`.

            Made from the kernel's sources by `make rulebook`; not to be edited by hand.
            """;

    private EventsPage() {}

    static String text() {
        Map<String, String> sentences = sentences(ProjectFiles.mainSources("shared-kernel"));
        StringBuilder page = new StringBuilder(HEADING);
        String family = "";
        for (Map.Entry<String, Class<? extends TenureEvent>> event :
                EventCatalogue.byName().entrySet()) {
            String name = event.getKey();
            if (!name.startsWith(family + ".")) {
                family = name.substring(0, name.indexOf('.'));
                page.append("\n## ").append(family).append("\n\n");
                page.append("| event | rev. | when | fields | personal |\n| --- | --- | --- | --- | --- |\n");
            }
            page.append(row(name, event.getValue(), sentences.getOrDefault(name, "**undocumented**")));
        }
        return page.toString();
    }

    /** What the Javadoc of each event says, by the event's name. */
    static Map<String, String> sentences(List<SourceFile> sources) {
        Map<String, String> sentences = new TreeMap<>();
        for (SourceFile source : sources) {
            Matcher event = DOCUMENTED.matcher(source.text());
            while (event.find()) {
                sentences.put(event.group(2), plain(event.group(1)));
            }
        }
        return sentences;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*\\s?", "")
                .replaceFirst("(?s)\\n\\s*@param.*", "")
                .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String row(String name, Class<? extends TenureEvent> event, String sentence) {
        Map<Boolean, List<RecordComponent>> parts = Stream.of(event.getRecordComponents())
                .collect(Collectors.partitioningBy(part -> Personal.class.isAssignableFrom(part.getType())));
        String personal = parts.getOrDefault(true, List.of()).stream()
                .flatMap(part -> Stream.of(part.getType().getRecordComponents()))
                .map(EventsPage::field)
                .collect(Collectors.joining(", "));
        String fields = parts.getOrDefault(false, List.of()).stream()
                .map(EventsPage::field)
                .collect(Collectors.joining(", "));
        String revision = event.getAnnotation(Revision.class).value();
        String rest = personal.isEmpty() ? "no" : personal;
        return "| `%s` | %s | %s | %s | %s |\n".formatted(name, revision, sentence, fields, rest);
    }

    private static String field(RecordComponent component) {
        return component.getName() + ": " + typeName(component.getGenericType());
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType generic) {
            String arguments = Stream.of(generic.getActualTypeArguments())
                    .map(EventsPage::typeName)
                    .collect(Collectors.joining(", "));
            return "list of " + arguments;
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
