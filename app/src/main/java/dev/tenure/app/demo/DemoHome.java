package dev.tenure.app.demo;

import java.util.List;

/** A care home of the demonstration, with the people it applies for. */
record DemoHome(String odsCode, String name, String town, List<DemoPerson> people) {
    DemoHome {
        people = List.copyOf(people);
    }

    /** A person; {@code role} is {@code owner} or {@code member}. */
    record DemoPerson(String givenName, String familyName, String mobile, String role) {}
}
