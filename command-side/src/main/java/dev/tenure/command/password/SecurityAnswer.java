package dev.tenure.command.password;

/** A question of the catalogue, by its id, and the answer that somebody typed. */
public record SecurityAnswer(String question, String answer) {
    /** The answer stays out of logs. */
    @Override
    public String toString() {
        return "SecurityAnswer[" + question + "]";
    }
}
