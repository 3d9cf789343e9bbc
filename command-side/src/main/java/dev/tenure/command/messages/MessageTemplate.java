package dev.tenure.command.messages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wordings of outgoing messages, in plain English, each ending with whom to turn to (SUP-1). */
public enum MessageTemplate {
    TEMPORARY_PASSWORD(
            "temporary-password",
            "",
            "Your temporary NHSmail password is ((password)). Use it to sign in and choose your own before ((until))."
                    + " Your log-in name comes from your mailbox owner. Help: 0333 200 1133"),
    ADDRESS_CHANGED(
            "address-changed",
            "",
            "Your NHSmail address is now ((address)). Sign in with it from now on."
                    + " Mail to ((former)) still reaches you. Help: 0333 200 1133"),
    LOG_IN_NAME("log-in-name", "Log-in name for ((name))", """
                    The account of ((name)) is ready. Please pass on this log-in name: ((address))

                    The temporary password was sent to their mobile phone by text message.

                    Help: careadmin@nhs.net or 0333 200 1133"""),
    APPLICATION_REJECTED("application-rejected", "Your application for ((provider))", """
                    The application of ((provider)) to join was not approved.

                    Reason: ((reason))

                    Help: careadmin@nhs.net or 0333 200 1133""");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\(\\(([a-z]+)\\)\\)");

    private final String storedName;
    private final String subjectLine;
    private final String body;

    MessageTemplate(String storedName, String subjectLine, String body) {
        this.storedName = storedName;
        this.subjectLine = subjectLine;
        this.body = body;
    }

    /** The template of that stored name. */
    public static MessageTemplate of(String storedName) {
        for (MessageTemplate template : values()) {
            if (template.storedName.equals(storedName)) {
                return template;
            }
        }
        throw new IllegalArgumentException("no message template is called '" + storedName + "'");
    }

    public String storedName() {
        return storedName;
    }

    /** Whether it goes by text message; e-mails have a subject line. */
    public boolean isText() {
        return subjectLine.isEmpty();
    }

    /** Whether the message carries something that is shown once and then wiped (REG-5). */
    public boolean isSecret() {
        return this == TEMPORARY_PASSWORD;
    }

    /** The subject line with the values filled in; empty for a text message. */
    public String subjectLine(Map<String, String> values) {
        return fill(subjectLine, values);
    }

    /** The text with the values filled in. */
    public String body(Map<String, String> values) {
        return fill(body, values);
    }

    /** In one pass, so that a value which looks like a placeholder stays as it is. */
    private static String fill(String wording, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(wording)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
