package dev.tenure.query.summary;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much there is, in numbers without personal data. */
@Needs(Right.SUMMARY_READ)
@RestController
@AnsweredBy(AnsweredBy.EVERY_SLICE)
public final class SummaryResource {
    private final SummaryQueries summary;

    public SummaryResource(SummaryQueries summary) {
        this.summary = summary;
    }

    @GetMapping("/api/v1/summary")
    Summary summary() {
        return summary.now();
    }
}
