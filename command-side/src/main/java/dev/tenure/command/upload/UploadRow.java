package dev.tenure.command.upload;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an upload.
 *
 * @param accountId the account that it is to become, fixed from the beginning; of one that was there, that one's
 * @param content what stands in it
 * @param problems what is wrong with it, without personal data
 */
public record UploadRow(
        int line, UserAccountId accountId, RowOutcome outcome, Content content, List<RowProblem> problems) {
    public UploadRow {
        problems = List.copyOf(problems);
    }

    /**
     * What a row says; kept sealed.
     *
     * @param cells its fields in the file's own columns
     * @param existing the address that the person brings and keeps (ORG-9)
     */
    public record Content(
            List<String> cells,
            @Nullable PersonName name,
            @Nullable MobileNumber mobile,
            @Nullable MailAddress existing) {
        public Content {
            cells = List.copyOf(cells);
        }

        /** People stay out of logs. */
        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /** The person's name; every row that is not refused has one. */
    public PersonName name() {
        PersonName name = content.name();
        if (name == null) {
            throw new IllegalStateException("line " + line + " was taken without a name");
        }
        return name;
    }

    /** The address that the person brings and keeps; null where they get one. */
    public @Nullable MailAddress existing() {
        return content.existing();
    }

    /** The person's number; every row that is not refused has one. */
    public MobileNumber mobile() {
        MobileNumber mobile = content.mobile();
        if (mobile == null) {
            throw new IllegalStateException("line " + line + " was taken without a number");
        }
        return mobile;
    }
}
