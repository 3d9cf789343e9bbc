package dev.tenure.command.application.web;

import java.util.List;

/** Forms as applicants fill them in. */
final class Forms {
    static final String OWNER = person("John", "Smith", "07700 900001", "owner");
    static final String MEMBER = person("Ann", "Lee", "+44 7700 900002", "member");

    private Forms() {}

    static String good() {
        return form("v12345", "Bumbleton Care Home", "Newcastle", "mary@bumbleton.example", List.of(OWNER, MEMBER));
    }

    static String withPeople(String... people) {
        return form("V12345", "Bumbleton Care Home", "Newcastle", "mary@bumbleton.example", List.of(people));
    }

    static String form(String code, String provider, String town, String email, List<String> people) {
        return "{\"odsCode\":\"" + code + "\",\"providerName\":\"" + provider + "\",\"town\":\"" + town
                + "\",\"contact\":{\"name\":\"Mary Bell\",\"email\":\"" + email + "\"},\"people\":["
                + String.join(",", people) + "]}";
    }

    static String person(String given, String family, String mobile, String role) {
        return "{\"givenName\":\"" + given + "\",\"familyName\":\"" + family + "\",\"mobile\":\"" + mobile
                + "\",\"role\":\"" + role + "\"}";
    }
}
