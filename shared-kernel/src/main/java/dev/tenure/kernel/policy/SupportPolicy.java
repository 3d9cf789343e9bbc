package dev.tenure.kernel.policy;

import dev.tenure.kernel.container.LocalDepartment;
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

    /** All routes, in the same words for everybody whose account is not known (SUP-1). */
    public String everybody() {
        return "National administration service: " + nasEmail + ", " + telephone + ". " + dayAndNight()
                + " If a local IT department hosts your account, its helpdesk.";
    }

    /** Whom the holder of an account in Care turns to (SUP-1). */
    public String ofCare() {
        return "Turn to the national administration service: " + nasEmail + ", " + telephone + ". " + dayAndNight();
    }

    /** Whom the holder of an account turns to that a local IT department runs (SUP-1, ORG-9). */
    public String ofLocal(LocalDepartment department) {
        return "Turn to your local IT helpdesk, " + department.name() + ": " + department.email() + ", "
                + department.telephone() + ". " + dayAndNight();
    }

    private String dayAndNight() {
        return "National helpdesk, day and night: " + helpdeskEmail + ", " + telephone + ".";
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
