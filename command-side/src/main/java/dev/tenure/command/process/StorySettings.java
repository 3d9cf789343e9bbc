package dev.tenure.command.process;

/**
 * How much a process does at once for its stories.
 *
 * @param deadlinesAtOnce how many deadlines fire in one transaction at most
 * @param commandsAtOnce how many commands that stories want sent are decided at the same time, each of another story
 */
public record StorySettings(int deadlinesAtOnce, int commandsAtOnce) {
    /** What a process does that nobody has set otherwise. */
    public static final StorySettings DEFAULTS = new StorySettings(500, 32);

    public StorySettings {
        if (deadlinesAtOnce < 1 || commandsAtOnce < 1) {
            throw new IllegalArgumentException("nothing is done with " + deadlinesAtOnce + " deadlines and "
                    + commandsAtOnce + " commands at once");
        }
    }
}
