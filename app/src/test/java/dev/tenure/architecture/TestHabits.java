package dev.tenure.architecture;

import dev.tenure.sources.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests may not do, found in their text. */
final class TestHabits {
    private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern SUCCESS =
            Pattern.compile("\\.expect(SuccessfulHandlerExecution|ResultMessage\\w*)\\(");
    private static final Pattern REFUSAL = Pattern.compile("\\.expectException\\w*\\(|[rR]efus|[rR]eject");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\\b|RejectionCode\\.");
    private static final Map<String, Pattern> NEVER = Map.of(
            "sleeps instead of waiting for a condition",
                    Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\("),
            "uses a mocking library", Pattern.compile("import (static )?org\\.mockito\\."),
            "is switched off", Pattern.compile("^\\s*@Disabled\\b", Pattern.MULTILINE));

    private TestHabits() {}

    /** Every bad habit in the file, in words. */
    static List<String> faultsIn(SourceFile file) {
        List<String> faults = new ArrayList<>();
        NEVER.forEach((words, pattern) -> {
            if (pattern.matcher(file.text()).find()) {
                faults.add(file.location() + " " + words);
            }
        });
        Matcher method = METHOD.matcher(file.text());
        int next = method.find() ? method.start() : file.text().length();
        while (next < file.text().length()) {
            String name = method.group(1);
            int start = next;
            next = method.find() ? method.start() : file.text().length();
            if (saysOnlyThatNothingHappened(file.text().substring(start, next))) {
                faults.add(file.location() + "#" + name + " expects no events without saying why");
            }
        }
        return faults;
    }

    private static boolean saysOnlyThatNothingHappened(String body) {
        boolean refused = REFUSAL.matcher(body).find() && CODE.matcher(body).find();
        return body.contains(".expectNoEvents()")
                && !refused
                && !SUCCESS.matcher(body).find();
    }
}
