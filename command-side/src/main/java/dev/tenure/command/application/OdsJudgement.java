package dev.tenure.command.application;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Whether an application may be approved, by how its ODS code stands in the reference data (ORG-3). */
final class OdsJudgement {
    private OdsJudgement() {}

    static void requireApprovable(OdsStanding standing, Policy policy, @Nullable String reason) {
        if (standing == OdsStanding.KNOWN || standing == OdsStanding.NOT_LOADED) {
            return;
        }
        if (policy.odsCheck() == Policy.OdsCheck.REFUSE) {
            throw new Rejection(RejectionCode.ODS_CODE_REFUSED);
        }
        if (reason == null) {
            throw new Rejection(RejectionCode.ODS_CODE_NEEDS_A_REASON);
        }
    }
}
