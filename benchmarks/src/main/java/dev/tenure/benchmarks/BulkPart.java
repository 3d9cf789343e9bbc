package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.commands.UploadRates;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import dev.tenure.benchmarks.report.Target;
import java.util.List;

/** Accounts registered in bulk, beside Cin. */
final class BulkPart {
    private static final double ACCOUNTS_PER_SECOND = 5_000;
    private static final double OF_CIN = 0.2;

    private final Turns turns;

    BulkPart(Turns turns) {
        this.turns = turns;
    }

    Section run(Limits limits, RunningTenure tenure) throws InterruptedException {
        UploadRates uploads = new UploadRates(tenure);
        List<Figure> figures = turns.take(List.of(limits.copyIn(), uploads.whole(), uploads.registering()))
                .beside(id -> Limits.CIN);
        double cin = figures.get(0).perSecond().median();
        return new Section(
                "Bulk registration",
                "Accounts per second of the upload path (REG-10), projections and stories at rest. Every row is validated and"
                        + " becomes an event, claims on number and address, and a sealed e-mail that tells the log-in name.",
                "Cin",
                figures,
                figures.stream().skip(1).map(figure -> target(figure, cin)).toList(),
                List.of());
    }

    /** 5,000 a second or 0.2 × Cin, whichever is less on the day. */
    private static Target target(Figure figure, double cin) {
        return Target.atLeast(
                figure.title(),
                Math.min(ACCOUNTS_PER_SECOND, OF_CIN * cin),
                " accounts/s",
                figure.perSecond().median());
    }
}
