package dev.tenure.command.ods.web;

import dev.tenure.command.ods.OdsLoad;
import dev.tenure.command.ods.OdsLoader;
import dev.tenure.command.ods.OdsSites;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.container.OdsCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads ODS reference data and tells how a code stands (ORG-3). */
@Needs(Right.ODS_READ)
@RestController
@RequestMapping("/api/v1/ods-sites")
public final class OdsResource {
    private final OdsSites sites;
    private final OdsLoader loader;

    public OdsResource(OdsSites sites) {
        this.sites = sites;
        this.loader = new OdsLoader(sites);
    }

    /** Takes the file as it streams in: good rows are kept, bad ones are told. Sending it again changes nothing. */
    @PostMapping(consumes = "text/csv")
    @Needs(Right.ODS_LOAD)
    public OdsLoad load(InputStream file) throws IOException {
        return loader.load(file);
    }

    /** That a code is missing is an answer too. */
    @GetMapping("/{code}")
    public OdsSiteAnswer find(@PathVariable String code) {
        OdsCode asked = code(code);
        return OdsSiteAnswer.of(asked, sites.find(asked));
    }

    private static OdsCode code(String text) {
        try {
            return OdsCode.of(text);
        } catch (IllegalArgumentException e) {
            Rejection refusal = new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem(
                            "/code", "ODS_CODE_NOT_VALID", "An ODS code is 3 to 10 letters and digits.")));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
