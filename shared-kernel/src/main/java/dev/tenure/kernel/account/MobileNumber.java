package dev.tenure.kernel.account;

import java.util.regex.Pattern;

/** A mobile telephone number in its one stored form, E.164: a plus sign and 7 to 15 digits (REG-2). */
public record MobileNumber(String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public MobileNumber {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number in E.164 form");
        }
    }

    /** Takes the stored form only; what people type is read by the command side. */
    public static MobileNumber of(String text) {
        return new MobileNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
