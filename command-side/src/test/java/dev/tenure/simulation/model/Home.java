package dev.tenure.simulation.model;

/** A care provider with its container (ORG). */
final class Home {
    final int number;
    final String town;
    final String code;
    String name;
    boolean closed;

    Home(int number, String name, String town, String code) {
        this.number = number;
        this.name = name;
        this.town = town;
        this.code = code;
    }
}
