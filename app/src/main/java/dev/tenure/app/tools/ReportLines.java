package dev.tenure.app.tools;

import dev.tenure.eventstore.verify.Finding;
import dev.tenure.eventstore.verify.Report;
import java.io.PrintStream;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} found, a line each for people or one JSON object for machines. */
final class ReportLines {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final PrintStream out;

    ReportLines(PrintStream out) {
        this.out = out;
    }

    void print(Report report, boolean json) {
        if (json) {
            out.println(MAPPER.writeValueAsString(object(report)));
            return;
        }
        report.findings().forEach(finding -> out.println(finding.line()));
        long more = report.found() - report.findings().size();
        if (more > 0) {
            out.println("and " + more + " more");
        }
        out.println(report.events() + " events from position " + report.from() + ": "
                + (report.isSound() ? "sound" : report.found() + " findings")
                + (report.from() == 1 ? "" : "; sequences and claims need the whole log and were left out"));
        out.println("anchor " + report.head());
    }

    private static ObjectNode object(Report report) {
        ObjectNode object = MAPPER.createObjectNode()
                .put("sound", report.isSound())
                .put("from", report.from())
                .put("events", report.events())
                .put("found", report.found())
                .put("anchor", report.head().toString());
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : report.findings()) {
            ObjectNode one = findings.addObject();
            Long position = finding.position();
            if (position != null) {
                one.put("position", position);
            }
            UUID aggregate = finding.aggregate();
            if (aggregate != null) {
                one.put("aggregate", aggregate.toString());
            }
            one.put("what", finding.what());
        }
        return object;
    }
}
