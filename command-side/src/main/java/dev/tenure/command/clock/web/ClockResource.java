package dev.tenure.command.clock.web;

import dev.tenure.command.clock.MovableClock;
import dev.tenure.command.clock.SharedTime;
import dev.tenure.command.clock.TimeTravel;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is for the system, and moving it forward where that is allowed. */
@RestController
@RequestMapping("/api/v1/system/clock")
@Needs(Right.SYSTEM_READ)
public class ClockResource {
    private static final Duration LONGEST = Duration.ofSeconds(50);
    private static final int INSTANT_LENGTH = 40;

    private final MovableClock clock;
    private final SharedTime shared;
    private final TimeTravel travel;

    public ClockResource(MovableClock clock, SharedTime shared, TimeTravel travel) {
        this.clock = clock;
        this.shared = shared;
        this.travel = travel;
    }

    /** The system's time, how far it is ahead of the machine's (ISO 8601), and whether it may be moved. */
    record Time(Instant now, String ahead, boolean movable) {}

    /** The instant to move to. */
    record Target(@Nullable String to) {}

    @GetMapping
    Time time() {
        return new Time(
                clock.instant(), clock.ahead().truncatedTo(ChronoUnit.SECONDS).toString(), shared.isMovable());
    }

    /** 200 once there; 202 where it takes longer, to be sent again. */
    @PutMapping
    @Needs(Right.SYSTEM_MEND)
    ResponseEntity<TimeTravel.Journey> move(@RequestBody Target body) throws InterruptedException {
        Fields fields = new Fields();
        Optional<Instant> target = fields.value(
                "/to", fields.text("/to", body.to(), INSTANT_LENGTH), ClockResource::instant, "NOT_A_TIME");
        fields.throwIfAny();
        TimeTravel.Journey journey = travel.to(target.orElseThrow(), LONGEST);
        return ResponseEntity.status(journey.arrived() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(journey);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("write an instant such as 2026-12-31T17:00:00Z", notATime);
        }
    }
}
