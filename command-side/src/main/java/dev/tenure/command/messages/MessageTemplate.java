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
                    + " Your log-in name comes from your ((giver)). Help: ((telephone))"),
    ADDRESS_CHANGED(
            "address-changed",
            "",
            "Your NHSmail address is now ((address)). Sign in with it from now on."
                    + " Mail to ((former)) still reaches you. Help: ((telephone))"),
    ADDRESS_CHANGED_EMAIL("address-changed-email", "Your address is now ((address))", """
                    Your name was changed, so your address is now ((address)). Sign in with it from now on.

                    Mail to ((former)) still reaches you.

                    Help: ((help)) or ((telephone))"""),
    LOG_IN_NAME("log-in-name", "Log-in name for ((name))", """
                    The account of ((name)) is ready. Please pass on this log-in name: ((address))

                    The temporary password was sent to their mobile phone by text message.

                    Help: ((help)) or ((telephone))"""),
    LEAVER_TEXT(
            "leaver-text",
            "",
            "Your NHSmail account is marked as a leaver's and will be deleted at ((until)). Save what is yours before then;"
                    + " it cannot be brought back. New care job? Tell us. Help: ((telephone))"),
    LEAVER_EMAIL("leaver-email", "Your account will be deleted at ((until))", """
                    You were reported to be leaving, so your account ((address)) is marked as a leaver's.

                    It will be deleted for ever at ((until)). Until then you can sign in and save what is yours. What is
                    not saved by then is lost and cannot be brought back.

                    If you start with another care provider, ask them to have you marked as a joiner before that time:
                    you then keep your account, your address and your mail.

                    Help: ((help)) or ((telephone))"""),
    LEAVER_MARK_WITHDRAWN_EMAIL("leaver-mark-withdrawn-email", "Your account stays", """
                    Your account ((address)) is no longer marked as a leaver's. It will not be deleted.

                    Help: ((help)) or ((telephone))"""),
    JOINED_EMAIL("joined-email", "Your account has moved", """
                    Your account ((address)) now belongs to ((provider)). Your address, password and mail stay as they are.

                    Help: ((help)) or ((telephone))"""),
    INACTIVITY_TEXT(
            "inactivity-text",
            "",
            "Your NHSmail account has not been used for a long time. Sign in before ((until)), or it will be deactivated."
                    + " Help: ((telephone))"),
    INACTIVITY_EMAIL("inactivity-email", "Sign in before ((until))", """
                    Your account ((address)) has not been used for a long time.

                    Sign in, or change your password, before ((until)). Otherwise it will be deactivated then.

                    Help: ((help)) or ((telephone))"""),
    DEACTIVATED_TEXT(
            "deactivated-text",
            "",
            "Your NHSmail account was not used and is deactivated. It will be deleted for ever at ((until)) unless you have it"
                    + " reactivated: call ((helpdesk))"),
    MEMBER_DEACTIVATED_EMAIL("member-deactivated-email", "The account ((address)) is not used", """
                    The account ((address)), which has the use of the shared mailbox ((mailbox)), was not used for a long
                    time and is deactivated. It will be deleted for ever at ((until)).

                    If the person still works with you, ask them to call the national helpdesk to have it reactivated.

                    Help: ((help)) or ((telephone))"""),
    OWNER_NAMED("owner-named", "You are an owner of ((mailbox))", """
                    You are now an owner of the shared mailbox ((mailbox)).

                    Owners give people its use and take it away, ask for accounts for their staff, pass on log-in names and
                    vouch for colleagues who cannot sign in. Keep a mobile number on your account.

                    Help: ((help)) or ((telephone))"""),
    OWNERS_CHANGED("owners-changed", "The owners of ((mailbox)) have changed", """
                    The owners of the shared mailbox ((mailbox)) have changed.

                    Help: ((help)) or ((telephone))"""),
    OWNER_NEEDED("owner-needed", "((mailbox)) needs an owner", """
                    The shared mailbox ((mailbox)) has no owner any more and is in the care of the national administration
                    service. Its members keep the use of it, and nothing in it is deleted.

                    To name an owner: ((help)) or ((telephone))"""),
    OWNER_WILL_BE_LOST("owner-will-be-lost", "The only owner of ((mailbox)) does not sign in", """
                    The account of the only owner of the shared mailbox ((mailbox)) is not used and will soon be deactivated.
                    The mailbox would then need an owner.

                    To name another: ((help)) or ((telephone))"""),
    PASSWORD_CHANGED_EMAIL("password-changed-email", "Your password was changed", """
                    The password of your account ((address)) was changed. Sign in with the new one from now on.

                    If that was not you, call ((helpdesk)) at once.

                    Help: ((help)) or ((telephone))"""),
    PASSWORD_CHANGED_TEXT(
            "password-changed-text",
            "",
            "The password of your NHSmail account was changed by means of your security questions. If that was not you, call"
                    + " at once: ((helpdesk))"),
    SECURITY_QUESTIONS_CHANGED_EMAIL("security-questions-changed-email", "Your security questions were changed", """
                    The security questions of your account ((address)) were changed. Their answers let you set a new password if you
                    forget yours.

                    If that was not you, call ((helpdesk)) at once.

                    Help: ((help)) or ((telephone))"""),
    SECURITY_QUESTIONS_CHANGED_TEXT(
            "security-questions-changed-text",
            "",
            "The security questions of your NHSmail account were changed. If that was not you, call at once: ((helpdesk))"),
    PASSWORD_REMINDER_EMAIL("password-reminder-email", "Change your password before ((until))", """
                    The password of your account ((address)) runs out at ((until)). Change it before then.

                    After that you can still change it, but do nothing else until you have.

                    Help: ((help)) or ((telephone))"""),
    PASSWORD_EXPIRED_EMAIL("password-expired-email", "Your password has run out", """
                    The password of your account ((address)) has run out. You can do nothing with it but change it.

                    Until it is changed, signing in does not count as use of your account, and an account that is not used
                    is deactivated in the end.

                    Help: ((help)) or ((telephone))"""),
    MAILBOX_ADDRESS_CHANGED("mailbox-address-changed", "This mailbox is now ((mailbox))", """
                    The address of this shared mailbox is now ((mailbox)). Mail to ((former)) still arrives here.

                    Help: ((help)) or ((telephone))"""),
    MAILBOX_CLOSED("mailbox-closed", "((mailbox)) is closed", """
                    The shared mailbox ((mailbox)) is closed. It cannot be opened any more, and its address will not be used
                    again. Your own account stays as it is.

                    Help: ((help)) or ((telephone))"""),
    MAILBOX_UNOPENED("mailbox-unopened", "Nobody opens ((mailbox))", """
                    Nobody has opened the shared mailbox ((mailbox)) for several days. Mail about people in your care may
                    be waiting there. Please look, and agree who looks from now on.

                    Help: ((help)) or ((telephone))"""),
    SECOND_OWNER_SUGGESTED("second-owner-suggested", "Please name a second owner of ((mailbox))", """
                    You are the only owner of the shared mailbox ((mailbox)). Please name a second, so that somebody can act
                    for it when you are away.

                    Help: ((help)) or ((telephone))"""),
    MOBILE_CODE(
            "mobile-code",
            "",
            "Your NHSmail code is ((code)). It is good for ((minutes)) minutes. Nobody who helps you will ask you for it."
                    + " Help: ((telephone))"),
    MOBILE_CHANGED(
            "mobile-changed",
            "",
            "The mobile number of your NHSmail account is now another one. If that was not you, call at once: ((helpdesk))"),
    APPLICATION_REJECTED("application-rejected", "Your application for ((provider))", """
                    The application of ((provider)) to join was not approved.

                    Reason: ((reason))

                    Help: ((help)) or ((telephone))"""),
    REQUEST_ACCEPTED("request-accepted", "What you asked for is done", """
                    You told us of ((what)), or asked for it. It is done.

                    Help: ((help)) or ((telephone))"""),
    REQUEST_REJECTED("request-rejected", "About what you asked for", """
                    You told us of ((what)), or asked for it. We have not done it.

                    Reason: ((reason))

                    Help: ((help)) or ((telephone))""");

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
