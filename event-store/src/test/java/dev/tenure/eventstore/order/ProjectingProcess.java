package dev.tenure.eventstore.order;

import java.time.Duration;

/** Follows the log with a projection until it is killed. */
final class ProjectingProcess {
    private ProjectingProcess() {}

    public static void main(String[] arguments) {
        NodePool database = OtherProcess.database();
        Projection projection = new Projection(new OurLog(database).open(10), database.open("projection"));
        Round round = Round.of(Duration.ofMinutes(5));
        while (round.goesOn()) {
            if (!projection.step()) {
                round.pause(Duration.ofMillis(5));
            }
        }
    }
}
