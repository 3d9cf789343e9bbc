package dev.tenure.command.upload;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.upload.BulkUploadCommand.ClaimNumbers;
import dev.tenure.command.upload.BulkUploadCommand.FinishCheck;
import dev.tenure.command.upload.BulkUploadCommand.ReleaseNumbers;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.command.upload.ClaimReceipt.Clash;
import dev.tenure.command.upload.KnownAccounts.Known;
import dev.tenure.command.upload.UploadRows.Place;
import dev.tenure.kernel.account.UserAccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Checks rows against what others have, some at a time: their numbers are held from then on, or they are refused (REG-3). */
final class UploadChecking {
    private static final int AT_ONCE = 500;

    private final Commands commands;
    private final Uploads uploads;
    private final UploadRows rows;
    private final KnownAccounts accounts;
    private final JsonMapper json;

    UploadChecking(Commands commands, Uploads uploads, UploadRows rows, KnownAccounts accounts, JsonMapper json) {
        this.commands = commands;
        this.uploads = uploads;
        this.rows = rows;
        this.accounts = accounts;
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
        return checked.stream()
                .map(row -> {
                    UUID holder = holders.get(row.line());
                    return holder == null
                            ? RowVerdict.of(row, RowOutcome.GOOD)
                            : clashed(upload, row, holder, known.get(holder), places.get(holder));
                })
                .toList();
    }

    private static RowVerdict clashed(
            Upload upload, UploadRow row, UUID holder, @Nullable Known account, @Nullable Place place) {
        if (account != null && account.isOf(upload.containerId(), row.name())) {
            return new RowVerdict(row.line(), RowOutcome.ALREADY_THERE, new UserAccountId(holder), List.of());
        }
        int column = upload.headings().indexOf("mobile") + 1;
        return RowVerdict.refused(
                row,
                RowProblem.of(
                        row.line(),
                        column,
                        "mobile",
                        UploadFault.MOBILE_IN_USE,
                        "The mobile number belongs to " + holder(holder, account, place)
                                + ". The person may have an account already: joining or transfer may be what is"
                                + " wanted."));
    }

    private static String holder(UUID holder, @Nullable Known account, @Nullable Place place) {
        if (account != null) {
            return "account " + holder;
        }
        return place == null
                ? "account-to-be " + holder + " of an application"
                : "line " + place.line() + " of upload " + place.uploadId();
    }
}
