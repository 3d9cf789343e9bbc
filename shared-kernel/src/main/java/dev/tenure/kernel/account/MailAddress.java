package dev.tenure.kernel.account;

import java.util.regex.Pattern;

/**
 * An address of this service, a person's (REG-4) or a shared mailbox's (SMB-1): lower case, ASCII, at most 64 characters
 * before the {@code @} (RFC 5321, 4.5.3.1.1).
 */
public record MailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final int LOCAL_PART_LIMIT = 64;

    public MailAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an address of this service");
        }
        if (value.indexOf('@') > LOCAL_PART_LIMIT) {
            throw new IllegalArgumentException("more than 64 characters before the @");
        }
    }

    public static MailAddress of(String text) {
        return new MailAddress(text);
    }

    /** The user name: what stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
