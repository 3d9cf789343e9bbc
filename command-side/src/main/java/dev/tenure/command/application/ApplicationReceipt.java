package dev.tenure.command.application;

import dev.tenure.kernel.application.ApplicationId;
import java.util.List;

/**
 * What an applicant is told.
 *
 * @param state {@code submitted}, or {@code set-aside} where rows need attention (REG-3)
 * @param rowsNeedingAttention the places in the application, from 1
 */
public record ApplicationReceipt(ApplicationId applicationId, String state, List<Integer> rowsNeedingAttention) {
    public ApplicationReceipt {
        rowsNeedingAttention = List.copyOf(rowsNeedingAttention);
    }

    public boolean isSetAside() {
        return "set-aside".equals(state);
    }
}
