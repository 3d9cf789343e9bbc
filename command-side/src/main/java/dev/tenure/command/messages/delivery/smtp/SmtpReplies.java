package dev.tenure.command.messages.delivery.smtp;

import dev.tenure.command.messages.delivery.Outcome;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Finds in a failure what the server replied: 5xx to the recipient or the text is for good, all else passes (RFC 5321, 4.2.1). */
final class SmtpReplies {
    private static final int PERMANENT = 500;

    private SmtpReplies() {}

    static Outcome judge(MailException failure) {
        int code = 0;
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable one = open.poll();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SMTPSenderFailedException) {
                // who we are, not whom it goes to, is not to the server's liking: no message is to blame
                return new Outcome.Failed("SMTP_SENDER_REFUSED");
            }
            code = Math.max(code, code(one));
            follow(one, open);
        }
        if (code == 0) {
            return new Outcome.Failed("SMTP_NO_CONNECTION");
        }
        String reason = "SMTP_" + code;
        return code >= PERMANENT ? new Outcome.Refused(reason) : new Outcome.Failed(reason);
    }

    private static int code(Throwable one) {
        if (one instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (one instanceof SMTPSendFailedException sending
                && !sending.getCommand().startsWith("MAIL")) {
            return sending.getReturnCode();
        }
        return 0;
    }

    private static void follow(Throwable one, Deque<Throwable> open) {
        if (one.getCause() != null) {
            open.add(one.getCause());
        }
        if (one instanceof MailSendException sending) {
            open.addAll(sending.getFailedMessages().values());
        }
        if (one instanceof MessagingException messaging && messaging.getNextException() != null) {
            open.add(messaging.getNextException());
        }
    }
}
