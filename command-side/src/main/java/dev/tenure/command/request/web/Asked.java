package dev.tenure.command.request.web;

import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileProblem;
import dev.tenure.command.registration.NameProblem;
import dev.tenure.command.registration.PersonalAddresses;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.AskForTemporaryPassword;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.request.StaffRequestId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of NAS (LEA-8, SMB-9). Which fields there are depends on what is asked; the others are left out.
 *
 * @param accountId whom a report is about; in a session the holder themselves where it is left out
 * @param reporterAccountId who told NAS; not in a session, where it is the holder
 * @param containerId the provider that somebody goes to; left out where they leave
 * @param mailboxId the owner's mailbox, whose member somebody new becomes
 */
record Asked(
        @Nullable String accountId,
        @Nullable String reporterAccountId,
        @Nullable String containerId,
        @Nullable String mailboxId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String mobile,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {
    private static final int ID_LENGTH = 36;
    private static final int NUMBER_LENGTH = 40;
    private static final String NOT_AN_ID = "NOT_AN_ID";

    Why why() {
        return new Why(reason, caseNumber, onBehalfOf);
    }

    /** Reads who told NAS, and the request. */
    ReportLeaving leaving(StaffRequestId id, @Nullable UserAccountId holder) {
        Fields fields = new Fields();
        Optional<UserAccountId> reporter = reporter(fields, holder);
        Optional<UserAccountId> about = about(fields, holder);
        Optional<CareContainerId> to = containerId == null
                ? Optional.empty()
                : fields.value(
                        "/containerId",
                        fields.text("/containerId", containerId, ID_LENGTH),
                        CareContainerId::of,
                        NOT_AN_ID);
        fields.throwIfAny();
        return new ReportLeaving(id, about.orElseThrow(), reporter.orElseThrow(), to.orElse(null));
    }

    ReportName name(StaffRequestId id, @Nullable UserAccountId holder) {
        Fields fields = new Fields();
        Optional<UserAccountId> reporter = reporter(fields, holder);
        Optional<UserAccountId> about = about(fields, holder);
        Optional<PersonName> name = name(fields);
        fields.throwIfAny();
        return new ReportName(id, about.orElseThrow(), reporter.orElseThrow(), name.orElseThrow());
    }

    AskForTemporaryPassword temporaryPassword(StaffRequestId id, @Nullable UserAccountId holder) {
        Fields fields = new Fields();
        Optional<UserAccountId> reporter = reporter(fields, holder);
        Optional<UserAccountId> about = account(fields, "/accountId", accountId);
        fields.throwIfAny();
        return new AskForTemporaryPassword(id, about.orElseThrow(), reporter.orElseThrow());
    }

    AskForAccount account(
            StaffRequestId id, @Nullable UserAccountId holder, MobileNumbers mobiles, Supplier<UUID> ids) {
        Fields fields = new Fields();
        Optional<UserAccountId> reporter = reporter(fields, holder);
        Optional<SharedMailboxId> mailbox = fields.value(
                "/mailboxId", fields.text("/mailboxId", mailboxId, ID_LENGTH), SharedMailboxId::of, NOT_AN_ID);
        Optional<PersonName> name = name(fields);
        Optional<MobileNumber> number = fields.text("/mobile", mobile, NUMBER_LENGTH)
                .flatMap(text -> fields.read("/mobile", mobiles.read(text), MobileProblem::sentence));
        fields.throwIfAny();
        return new AskForAccount(
                id,
                new UserAccountId(ids.get()),
                reporter.orElseThrow(),
                mailbox.orElseThrow(),
                name.orElseThrow(),
                number.orElseThrow());
    }

    private Optional<UserAccountId> reporter(Fields fields, @Nullable UserAccountId holder) {
        return holder == null ? account(fields, "/reporterAccountId", reporterAccountId) : Optional.of(holder);
    }

    private Optional<UserAccountId> about(Fields fields, @Nullable UserAccountId holder) {
        return holder != null && accountId == null ? Optional.of(holder) : account(fields, "/accountId", accountId);
    }

    private static Optional<UserAccountId> account(Fields fields, String pointer, @Nullable String text) {
        return fields.value(pointer, fields.text(pointer, text, ID_LENGTH), UserAccountId::of, NOT_AN_ID);
    }

    private Optional<PersonName> name(Fields fields) {
        Optional<String> given = fields.text("/givenName", givenName, PersonName.MAX_LENGTH);
        Optional<String> family = fields.text("/familyName", familyName, PersonName.MAX_LENGTH);
        if (given.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        PersonName name = new PersonName(given.get(), family.get());
        return fields.read("/familyName", PersonalAddresses.of(name), NameProblem::sentence)
                .map(base -> name);
    }
}
