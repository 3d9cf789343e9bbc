package dev.tenure.console.apply;

import dev.tenure.console.page.Bodies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The application form as typed. The first person is the owner of the shared mailbox.
 *
 * @param key under which sending it twice is one application
 */
record ApplyForm(
        String providerName,
        String odsCode,
        String town,
        String contactName,
        String contactEmail,
        List<Row> people,
        String key) {
    static final int MOST_PEOPLE = 100;

    private static final Map<String, String> LABELS = Map.of(
            "providerName", "Name of the care home",
            "odsCode", "ODS code",
            "town", "Town",
            "contact-name", "Name of the contact",
            "contact-email", "E-mail address of the contact");
    private static final Map<String, String> PERSON_LABELS =
            Map.of("givenName", "given name", "familyName", "family name", "mobile", "mobile number");
    private static final Pattern PERSON_FIELD = Pattern.compile("people-(\\d{1,3})-(\\w+)");

    /** One person as typed. */
    record Row(String givenName, String familyName, String mobile) {
        static final Row EMPTY = new Row("", "", "");

        public boolean isEmpty() {
            return (givenName + familyName + mobile).isBlank();
        }
    }

    static ApplyForm empty() {
        return new ApplyForm("", "", "", "", "", List.of(Row.EMPTY), "");
    }

    /** Reads what a browser sent; the fields are called as the API's pointers, with hyphens. */
    static ApplyForm of(MultiValueMap<String, String> sent) {
        List<Row> people = new ArrayList<>();
        for (int row = 0; row < MOST_PEOPLE && sent.containsKey("people-" + row + "-givenName"); row++) {
            String at = "people-" + row + "-";
            people.add(new Row(text(sent, at + "givenName"), text(sent, at + "familyName"), text(sent, at + "mobile")));
        }
        return new ApplyForm(
                text(sent, "providerName"),
                text(sent, "odsCode"),
                text(sent, "town"),
                text(sent, "contact-name"),
                text(sent, "contact-email"),
                people.isEmpty() ? List.of(Row.EMPTY) : List.copyOf(people),
                text(sent, "key"));
    }

    ApplyForm withAnotherPerson() {
        List<Row> more = new ArrayList<>(people);
        if (more.size() < MOST_PEOPLE) {
            more.add(Row.EMPTY);
        }
        return withPeople(more);
    }

    ApplyForm withoutPerson(int row) {
        List<Row> fewer = new ArrayList<>(people);
        if (row > 0 && row < fewer.size()) {
            fewer.remove(row);
        }
        return withPeople(fewer);
    }

    /** Without rows below the owner's that were left empty. */
    ApplyForm tidied() {
        List<Row> filled = new ArrayList<>(people.subList(0, 1));
        people.stream().skip(1).filter(row -> !row.isEmpty()).forEach(filled::add);
        return withPeople(filled);
    }

    /** What the form calls that field; null for one that it does not have. */
    @Nullable String label(String field) {
        Matcher person = PERSON_FIELD.matcher(field);
        if (!person.matches()) {
            return LABELS.get(field);
        }
        int row = Integer.parseInt(person.group(1));
        String part = PERSON_LABELS.get(person.group(2));
        return part == null || row >= people.size() ? null : (row == 0 ? "Owner" : "Person " + (row + 1)) + ", " + part;
    }

    Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        Bodies.put(request, "odsCode", odsCode);
        Bodies.put(request, "providerName", providerName);
        Bodies.put(request, "town", town);
        Map<String, Object> contact = new LinkedHashMap<>();
        Bodies.put(contact, "name", contactName);
        Bodies.put(contact, "email", contactEmail);
        request.put("contact", contact);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            rows.add(person(people.get(row), row == 0 ? "owner" : "member"));
        }
        request.put("people", rows);
        return request;
    }

    private static Map<String, Object> person(Row row, String role) {
        Map<String, Object> person = new LinkedHashMap<>();
        Bodies.put(person, "givenName", row.givenName());
        Bodies.put(person, "familyName", row.familyName());
        Bodies.put(person, "mobile", row.mobile());
        person.put("role", role);
        return person;
    }

    private ApplyForm withPeople(List<Row> rows) {
        return new ApplyForm(providerName, odsCode, town, contactName, contactEmail, List.copyOf(rows), key);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text;
    }
}
