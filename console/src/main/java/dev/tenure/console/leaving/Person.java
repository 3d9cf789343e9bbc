package dev.tenure.console.leaving;

/** Who leaves or moves, as the API tells it. */
record Person(String id, String display, String givenName, String familyName, String address, Container container) {
    /** Which provider the account belongs to. */
    record Container(String id, String name) {}

    public String getName() {
        return givenName + " " + familyName;
    }
}
