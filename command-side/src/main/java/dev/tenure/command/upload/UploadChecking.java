package dev.tenure.command.upload;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.KnownAccounts.Known;
import dev.tenure.command.registration.NumberHolder;
import dev.tenure.command.registration.NumberHolder.Wanted;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.BulkUploadCommand.ClaimNumbers;
import dev.tenure.command.upload.BulkUploadCommand.FinishCheck;
import dev.tenure.command.upload.BulkUploadCommand.ReleaseNumbers;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.command.upload.ClaimReceipt.Clash;
import dev.tenure.command.upload.UploadRows.Place;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Checks rows against what others have, some at a time: their numbers are held from then on, or they are refused (REG-3). */
final class UploadChecking {
    private static final int AT_ONCE = 500;

    private final Commands commands;
    private final Uploads uploads;
    private final UploadRows rows;
    private final KnownAccounts accounts;
    private final ContainerRecord containers;
    private final AddressBook addresses;
    private final JsonMapper json;

    UploadChecking(Commands commands, Uploads uploads, UploadRunner.Rows about, JsonMapper json) {
        this.commands = commands;
        this.uploads = uploads;
        this.rows = about.rows();
        this.accounts = about.accounts();
        this.containers = about.containers();
        this.addresses = about.addresses();
        this.json = json;
    }

    /** Checks the next rows; once there are none, the upload is checked. */
    void goOn(Upload upload) {
        List<UploadRow> next = rows.first(upload.uploadId(), RowOutcome.UNCHECKED, AT_ONCE);
        if (next.isEmpty()) {
            RowTally tally = uploads.tally(upload.uploadId());
            commands.send(
                    new FinishCheck(upload.uploadId(), tally.good(), tally.alreadyThere(), tally.refused()),
                    UploadSender.of(upload));
            return;
        }
        Answer answer = commands.send(new ClaimNumbers(upload.uploadId(), numbersOf(next)), UploadSender.of(upload));
        ClaimReceipt receipt = json.readValue(answer.body(), ClaimReceipt.class);
        rows.note(upload.uploadId(), RowOutcome.UNCHECKED, verdicts(upload, next, receipt));
    }

    /** Gives up the numbers of a withdrawn upload; false once there are none. */
    boolean giveUp(Upload upload) {
        List<UploadRow> held = new ArrayList<>(rows.first(upload.uploadId(), RowOutcome.GOOD, AT_ONCE));
        // what is not noted as held may be held all the same, where a crash came between
        held.addAll(rows.first(upload.uploadId(), RowOutcome.UNCHECKED, AT_ONCE));
        if (!held.isEmpty()) {
            commands.send(new ReleaseNumbers(upload.uploadId(), numbersOf(held)), UploadSender.of(upload));
            rows.giveUp(upload.uploadId(), held);
        }
        return !held.isEmpty();
    }

    private static List<RowNumber> numbersOf(List<UploadRow> rows) {
        return rows.stream()
                .map(row -> new RowNumber(row.line(), row.accountId(), row.mobile()))
                .toList();
    }

    private List<RowVerdict> verdicts(Upload upload, List<UploadRow> checked, ClaimReceipt receipt) {
        Map<Integer, UUID> holders = new HashMap<>();
        receipt.clashes().forEach(clash -> holders.put(clash.line(), clash.holder()));
        List<UUID> ids = receipt.clashes().stream().map(Clash::holder).toList();
        Map<UUID, Known> known = accounts.of(ids);
        Map<UUID, Place> places = rows.placesOf(ids);
        Wanted wanted = new Wanted(upload.containerId(), containers.isLocal(upload.containerId()));
        Set<MailAddress> taken = taken(checked);
        List<RowVerdict> verdicts = checked.stream()
                .map(row -> {
                    UUID holder = holders.get(row.line());
                    if (holder != null) {
                        return clashed(upload, row, new Holder(holder, known.get(holder), places.get(holder)), wanted);
                    }
                    return row.existing() != null && taken.contains(row.existing())
                            ? addressTaken(upload, row)
                            : RowVerdict.of(row, RowOutcome.GOOD);
                })
                .toList();
        free(upload, checked, verdicts, holders);
        return verdicts;
    }

    /** Which of the addresses that people bring with them are or were anybody's already (REN-4). */
    private Set<MailAddress> taken(List<UploadRow> checked) {
        List<MailAddress> brought = checked.stream()
                .flatMap(row -> Stream.ofNullable(row.existing()))
                .toList();
        return brought.isEmpty() ? Set.of() : addresses.holdersOf(brought).keySet();
    }

    /** The numbers of rows that are refused for something else are given up before that is told. */
    private void free(Upload upload, List<UploadRow> checked, List<RowVerdict> verdicts, Map<Integer, UUID> holders) {
        Set<Integer> refused = verdicts.stream()
                .filter(verdict -> verdict.outcome() == RowOutcome.REFUSED && !holders.containsKey(verdict.line()))
                .map(RowVerdict::line)
                .collect(Collectors.toSet());
        if (!refused.isEmpty()) {
            List<UploadRow> rowsRefused =
                    checked.stream().filter(row -> refused.contains(row.line())).toList();
            commands.send(new ReleaseNumbers(upload.uploadId(), numbersOf(rowsRefused)), UploadSender.of(upload));
        }
    }

    private static RowVerdict addressTaken(Upload upload, UploadRow row) {
        String column = "existing_address";
        return RowVerdict.refused(
                row,
                RowProblem.of(
                        row.line(),
                        upload.headings().indexOf(column) + 1,
                        column,
                        UploadFault.ADDRESS_IN_USE,
                        RejectionCode.ADDRESS_IN_USE.sentence()));
    }

    /** Who has a number: an account, or what is to become one. */
    private record Holder(
            UUID id, @Nullable Known account, @Nullable Place place) {}

    private static RowVerdict clashed(Upload upload, UploadRow row, Holder holder, Wanted wanted) {
        Known account = holder.account();
        if (account != null && account.isOf(upload.containerId(), row.name())) {
            return new RowVerdict(row.line(), RowOutcome.ALREADY_THERE, new UserAccountId(holder.id()), List.of());
        }
        int column = upload.headings().indexOf("mobile") + 1;
        return RowVerdict.refused(
                row, RowProblem.of(row.line(), column, "mobile", UploadFault.MOBILE_IN_USE, told(holder, wanted)));
    }

    private static String told(Holder holder, Wanted wanted) {
        if (holder.account() != null) {
            return NumberHolder.account(holder.id(), holder.account(), wanted);
        }
        Place place = holder.place();
        return NumberHolder.nobodyYet(
                place == null
                        ? "somebody (" + holder.id() + ") of an application"
                        : "line " + place.line() + " of upload " + place.uploadId());
    }
}
