package dev.tenure.command.use.web;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.use.ItemResult;
import dev.tenure.command.use.ReportedUse;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.UseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report of uses as it arrives. What is wrong with an item concerns that item alone. */
record UsesRequest(@Nullable List<@Nullable Item> uses) {
    static final int MOST = 5000;
    private static final int LONGEST = 400;

    /**
     * One use.
     *
     * @param account the account's id; or
     * @param address any address that the account has or had
     */
    record Item(
            @Nullable String account,
            @Nullable String address,
            @Nullable String kind,
            @Nullable String at) {}

    /** Items that can be asked of their accounts, and those that cannot. */
    record Read(List<ReportedUse> uses, List<ItemResult> refused) {}

    Read read() {
        List<@Nullable Item> items = uses;
        if (items == null || items.isEmpty()) {
            throw invalid("REQUIRED", "Report at least one use.");
        }
        if (items.size() > MOST) {
            throw invalid("TOO_MANY", "Report " + MOST + " uses at most; send the others in a further report.");
        }
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            read(place, item == null ? new Item(null, null, null, null) : item, read);
        }
        return read;
    }

    private static void read(int place, Item item, Read read) {
        Fields fields = new Fields();
        @Nullable UserAccountId account = null;
        @Nullable MailAddress address = null;
        if (item.account() != null && item.address() != null) {
            fields.problem("/address", "ONE_OF_BOTH", "Give the account's id or an address, not both.");
        } else if (item.address() != null) {
            String typed = item.address().toLowerCase(Locale.ROOT);
            address = fields.value(
                            "/address", fields.text("/address", typed, LONGEST), MailAddress::of, "NOT_AN_ADDRESS")
                    .orElse(null);
        } else {
            account = fields.value(
                            "/account",
                            fields.text("/account", item.account(), LONGEST),
                            UserAccountId::of,
                            "NOT_AN_ID")
                    .orElse(null);
        }
        UseKind kind = fields.value(
                        "/kind", fields.text("/kind", item.kind(), LONGEST), UsesRequest::kind, "KIND_UNKNOWN")
                .orElse(null);
        Instant at =
                fields.instant("/at", fields.text("/at", item.at(), LONGEST).orElse(null));
        List<FieldProblem> problems = problems(fields);
        if (problems.isEmpty() && kind != null && at != null) {
            read.uses().add(new ReportedUse(place, account, address, kind, at));
        } else {
            read.refused().add(refused(place, problems));
        }
    }

    private static ItemResult refused(int place, List<FieldProblem> problems) {
        String detail = problems.stream()
                .map(problem -> problem.pointer().substring(1) + ": " + problem.detail())
                .collect(Collectors.joining(" "));
        return ItemResult.refused(place, problems.get(0).code(), detail);
    }

    private static List<FieldProblem> problems(Fields fields) {
        try {
            fields.throwIfAny();
            return List.of();
        } catch (Rejection refused) {
            return refused.problems();
        }
    }

    private static UseKind kind(String name) {
        return UseKind.named(name).orElseThrow(() -> new IllegalArgumentException("say one of " + UseKind.names()));
    }

    private static Rejection invalid(String code, String detail) {
        return new Rejection(RejectionCode.REQUEST_NOT_VALID, List.of(new FieldProblem("/uses", code, detail)));
    }
}
