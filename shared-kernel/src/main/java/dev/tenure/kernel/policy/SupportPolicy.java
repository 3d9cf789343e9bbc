package dev.tenure.kernel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom people turn to (SUP-1).
 *
 * @param nasEmail the national administration service
 * @param helpdeskEmail the national helpdesk
 * @param telephone the number that both share
 */
public record SupportPolicy(String nasEmail, String helpdeskEmail, String telephone) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** The guide of 2018. */
    public static SupportPolicy of2018() {
        return new SupportPolicy("careadmin@nhs.net", "helpdesk@nhs.net", "0333 200 1133");
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        if (!EMAIL.matcher(nasEmail).matches()) {
            wrong.add("support.nas-email: '" + nasEmail + "' is not an e-mail address");
        }
        if (!EMAIL.matcher(helpdeskEmail).matches()) {
            wrong.add("support.helpdesk-email: '" + helpdeskEmail + "' is not an e-mail address");
        }
        if (telephone.isBlank()) {
            wrong.add("support.telephone: is empty");
        }
        return wrong;
    }
}
