package dev.tenure.rulebook;

import dev.tenure.sources.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test, or a class of tests, that says which rule it proves.
 *
 * @param method the test's method, or empty where the whole class is meant
 */
record RuleProof(String rule, String location, String className, String method) {
    private static final Pattern ANNOTATION =
            Pattern.compile("@Rule\\(\\s*(?:value\\s*=\\s*)?(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern RULE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|ArchTest)\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum)\\s+(\\w+)");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*$");

    /** What the file's annotations say, in their order. */
    static List<RuleProof> in(SourceFile file) {
        List<RuleProof> proofs = new ArrayList<>();
        Matcher annotation = ANNOTATION.matcher(file.text());
        while (annotation.find()) {
            if (!isInComment(file.text(), annotation.start())) {
                String method = declaredAfter(file, annotation.start(), annotation.end());
                Matcher rule = RULE.matcher(annotation.group(1));
                while (rule.find()) {
                    proofs.add(new RuleProof(rule.group(1), file.location(), file.className(), method));
                }
            }
        }
        return proofs;
    }

    /** The test as the page names it. */
    String test() {
        return method.isEmpty() ? className : className + "#" + method;
    }

    private static String declaredAfter(SourceFile file, int start, int end) {
        JavaText rest = new JavaText(file.text(), end);
        rest.skipAnnotations();
        String header = rest.upToAnyOf("({");
        if (TYPE.matcher(header).find()) {
            return "";
        }
        Matcher name = METHOD.matcher(header);
        int blankLineBefore = Math.max(file.text().lastIndexOf("\n\n", start), 0);
        String annotations = file.text().substring(blankLineBefore, rest.position());
        if (!name.find() || !TEST.matcher(annotations).find()) {
            throw new IllegalArgumentException(file.location() + ": a @Rule stands on what is no test: " + header);
        }
        return name.group(1);
    }

    private static boolean isInComment(String text, int position) {
        String before =
                text.substring(text.lastIndexOf('\n', position) + 1, position).strip();
        return before.startsWith("*") || before.startsWith("/");
    }
}
