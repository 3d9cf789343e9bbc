package dev.tenure.simulation.model;

import java.util.ArrayList;
import java.util.List;

/** The messages that leave. */
final class Post {
    static final String NAS = "careadmin@nhs.net";
    static final String HELPDESK = "helpdesk@nhs.net";

    private List<Sent> sent = new ArrayList<>();

    void text(Person person, String template) {
        if (person.mobile != null) {
            textTo(person.mobile, template);
        }
    }

    void textTo(String number, String template) {
        sent.add(new Sent(template, "text", number));
    }

    void email(Person person, String template) {
        emailTo(person.address, template);
    }

    void emailTo(String address, String template) {
        sent.add(new Sent(template, "email", address));
    }

    /** Everything since this was asked last. */
    List<Sent> collect() {
        List<Sent> all = sent;
        sent = new ArrayList<>();
        return all;
    }
}
