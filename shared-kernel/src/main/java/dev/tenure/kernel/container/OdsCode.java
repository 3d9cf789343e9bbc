package dev.tenure.kernel.container;

import java.util.Locale;
import java.util.regex.Pattern;

/** A code of the Organisation Data Service: 3 to 10 letters and digits, in upper case (ORG-3). */
public record OdsCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{3,10}");

    public OdsCode {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an ODS code is 3 to 10 letters and digits");
        }
        value = value.toUpperCase(Locale.ROOT);
    }

    public static OdsCode of(String text) {
        return new OdsCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
