package dev.tenure.command.messages.delivery.smtp;

import dev.tenure.command.messages.delivery.Letter;
import dev.tenure.command.messages.delivery.MessageAdapter;
import dev.tenure.command.messages.delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends e-mails through an SMTP server. Once the server has taken one nothing more is heard of it. Tries bear the same
 * {@code Message-ID}, by which mail systems tell doubles.
 */
public final class SmtpAdapter implements MessageAdapter {
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String idDomain;

    /** Judges the settings; connects to nothing yet. */
    public SmtpAdapter(SmtpSettings settings) {
        from = settings.from();
        idDomain = domain(from);
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (settings.username() != null) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        String timeout = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String domain(String from) {
        try {
            String address = new InternetAddress(from, true).getAddress();
            return address.substring(address.lastIndexOf('@') + 1);
        } catch (AddressException notAnAddress) {
            throw new IllegalArgumentException(
                    "tenure.messages.smtp.from: '" + from + "' is not an e-mail address", notAnAddress);
        }
    }

    @Override
    public Outcome send(Letter letter) {
        MimeMessage mail;
        try {
            mail = mail(letter);
        } catch (MessagingException notValid) {
            return new Outcome.Refused("ADDRESS_NOT_VALID");
        }
        try {
            sender.send(mail);
            return new Outcome.Sent(null, false);
        } catch (MailAuthenticationException refused) {
            return new Outcome.Failed("SMTP_SIGN_IN");
        } catch (MailException failure) {
            return SmtpReplies.judge(failure);
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setSubject(oneLine(letter.subjectLine()), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        mail.setHeader("Message-ID", "<" + letter.reference() + "@" + idDomain + ">");
        // no answers of machines: holidays are not told to a service
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** What somebody typed must not begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
