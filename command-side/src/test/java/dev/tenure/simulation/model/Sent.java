package dev.tenure.simulation.model;

/** A message that was sent: which, by what, to whom. */
public record Sent(String template, String channel, String to) implements Comparable<Sent> {
    @Override
    public int compareTo(Sent other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return template + " by " + channel + " to " + to;
    }
}
