package dev.tenure.console.proof;

/** Whom the caller says to be, as the API tells it. */
record Person(String id, String display, String givenName, String familyName, String address) {
    public String getName() {
        return givenName + " " + familyName;
    }
}
