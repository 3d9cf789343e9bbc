package dev.tenure.query.system;

import dev.tenure.eventstore.NodeName;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.system.QuerySideStatus.SliceStatus;
import dev.tenure.query.system.QuerySideStatus.Slices;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the answering side does: how far each slice has followed the log, and what it could not handle. */
@Needs(Right.SYSTEM_READ)
@RestController
public final class QuerySystemResource {
    private final NodeName node;
    private final QuerySideStatus status;

    public QuerySystemResource(NodeName node, QuerySideStatus status) {
        this.node = node;
        this.status = status;
    }

    /** The answering side as this process sees it. */
    record QuerySide(String node, long head, List<Projection> projections) {}

    /** One slice, wherever it runs. */
    record Projection(String name, long position, long lagEvents, double lagSeconds, long parked, boolean running) {
        static Projection of(SliceStatus slice) {
            return new Projection(
                    slice.progress().name(),
                    slice.progress().position(),
                    slice.progress().lagEvents(),
                    slice.progress().lagSeconds(),
                    slice.parked(),
                    slice.progress().running());
        }
    }

    @GetMapping("/api/v1/system/query-side")
    QuerySide querySide() {
        Slices slices = status.slices();
        return new QuerySide(
                node.value(),
                slices.head(),
                slices.all().stream().map(Projection::of).toList());
    }
}
