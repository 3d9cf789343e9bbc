package dev.tenure.command.use.web;

import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.use.ItemResult;
import dev.tenure.command.use.UseReports;
import dev.tenure.command.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems report that accounts were used (INA-7). Repeating a report changes nothing, so it takes no key. */
@RestController
public class UseResource {
    private final UseReports reports;

    public UseResource(UseReports reports) {
        this.reports = reports;
    }

    /** What became of a report: how many items of each, and each of them in the report's order. */
    record UsesAnswer(long counted, long notCounting, long refused, List<ItemResult> results) {
        static UsesAnswer of(List<ItemResult> results) {
            return new UsesAnswer(
                    count(results, "counted"), count(results, "not-counting"), count(results, "refused"), results);
        }

        private static long count(List<ItemResult> results, String result) {
            return results.stream().filter(one -> one.result().equals(result)).count();
        }
    }

    @PostMapping("/api/v1/uses")
    UsesAnswer report(@RequestBody UsesRequest body, HttpServletRequest request) {
        UsesRequest.Read read = body.read();
        List<ItemResult> results = new ArrayList<>(read.refused());
        results.addAll(reports.take(read.uses(), CommandContext.of(Caller.of(request))));
        results.sort(Comparator.comparingInt(ItemResult::item));
        return UsesAnswer.of(results);
    }
}
