package dev.tenure.app.watch;

import dev.tenure.query.system.QuerySideStatus;
import dev.tenure.query.system.QuerySideStatus.SliceStatus;
import dev.tenure.query.system.QuerySideStatus.Slices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Measures the slices: how far behind the log, and what they could not handle. */
final class QuerySideMeters implements MeterBinder {
    private final QuerySideStatus status;
    private final Snapshot<Slices> slices;

    QuerySideMeters(QuerySideStatus status) {
        this.status = status;
        this.slices = new Snapshot<>("the slices", status::slices);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String slice : status.names()) {
            gauge(
                    meters,
                    slice,
                    "tenure.projection.position",
                    "Position up to which all is in the rows",
                    it -> it.progress().position());
            gauge(
                    meters,
                    slice,
                    "tenure.projection.lag.events",
                    "Events that it has not handled",
                    it -> it.progress().lagEvents());
            gauge(
                    meters,
                    slice,
                    "tenure.projection.lag.seconds",
                    "Age of the oldest event not handled",
                    it -> it.progress().lagSeconds());
            gauge(meters, slice, "tenure.parked.events", "Events that it could not handle", SliceStatus::parked);
        }
    }

    private void gauge(
            MeterRegistry meters, String slice, String name, String description, ToDoubleFunction<SliceStatus> part) {
        Gauge.builder(name, slices, snapshot -> snapshot.number(all -> number(all, slice, part)))
                .description(description)
                .tag("projection", slice)
                .register(meters);
    }

    private static double number(Slices all, String slice, ToDoubleFunction<SliceStatus> part) {
        return all.all().stream()
                .filter(one -> one.progress().name().equals(slice))
                .mapToDouble(part)
                .findFirst()
                .orElse(Double.NaN);
    }
}
