package dev.tenure.command.ods.web;

import dev.tenure.command.ods.OdsFinding;
import dev.tenure.command.ods.OdsSite;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.container.OdsCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a code stands, and what is published about the home where there is one (ORG-3). */
public record OdsSiteAnswer(
        String code,
        OdsStanding standing,
        @Nullable String name,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String address,
        @Nullable LocalDate openDate,
        @Nullable LocalDate closeDate) {
    static OdsSiteAnswer of(OdsCode code, OdsFinding finding) {
        OdsSite site = finding.site().orElse(null);
        if (site == null) {
            return new OdsSiteAnswer(code.value(), finding.standing(), null, null, null, null, null, null);
        }
        return new OdsSiteAnswer(
                code.value(),
                finding.standing(),
                site.name(),
                site.town(),
                site.postcode(),
                site.address(),
                site.openDate(),
                site.closeDate().orElse(null));
    }
}
