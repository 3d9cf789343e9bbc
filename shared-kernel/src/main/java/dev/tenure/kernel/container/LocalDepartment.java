package dev.tenure.kernel.container;

import java.util.regex.Pattern;

/**
 * The local IT department that runs a local container, by how its helpdesk is reached (ORG-9, SUP-1).
 *
 * @param name what it is called
 * @param email its helpdesk's e-mail address
 * @param telephone its helpdesk's telephone number, as it is to be read
 */
public record LocalDepartment(String name, String email, String telephone) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Whether that can be an e-mail address. */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }
}
