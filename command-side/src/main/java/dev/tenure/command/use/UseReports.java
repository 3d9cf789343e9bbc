package dev.tenure.command.use;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.AccessJournal.Entry;
import dev.tenure.command.account.UseCommand.ReportUse;
import dev.tenure.command.account.UseCommand.Use;
import dev.tenure.command.account.UseVerdicts;
import dev.tenure.command.account.UseVerdicts.UseVerdict;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a report of uses in (INA-7): all items of an account in one command, the accounts side by side, and what is accepted into
 * the access journal at once. Nothing of it harms if it comes again: an entry is named by what it says.
 */
public final class UseReports implements AutoCloseable {
    /** So many accounts are asked at once, of all reports together. */
    private static final int AT_ONCE = 8;

    private final Commands commands;
    private final AddressBook addresses;
    private final AccessJournal journal;
    private final Sending sending;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, UseReports::thread);

    public UseReports(Commands commands, AddressBook addresses, AccessJournal journal, Sending sending) {
        this.commands = commands;
        this.addresses = addresses;
        this.journal = journal;
        this.sending = sending;
    }

    /** How commands are sent: for the trace of the request, with answers in that form. */
    public record Sending(Traces traces, JsonMapper json) {}

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "use-sender");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Judged(List<ItemResult> results, List<Entry> entries) {}

    /** What became of each, in no particular order. */
    public List<ItemResult> take(List<ReportedUse> uses, CommandContext context) {
        List<ItemResult> results = new ArrayList<>();
        Map<UserAccountId, List<ReportedUse>> byAccount = new LinkedHashMap<>();
        Map<MailAddress, UUID> holders = addresses.holdersOf(uses.stream()
                .map(ReportedUse::address)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (ReportedUse use : uses) {
            UserAccountId account = account(use, holders);
            if (account == null) {
                results.add(ItemResult.unknown(use.item()));
            } else {
                byAccount.computeIfAbsent(account, first -> new ArrayList<>()).add(use);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Judged judged : sent(byAccount, context)) {
            results.addAll(judged.results());
            entries.addAll(judged.entries());
        }
        journal.enter(entries);
        return results;
    }

    private static @Nullable UserAccountId account(ReportedUse use, Map<MailAddress, UUID> holders) {
        MailAddress address = use.address();
        if (address == null) {
            return use.accountId();
        }
        UUID holder = holders.get(address);
        return holder == null ? null : new UserAccountId(holder);
    }

    private List<Judged> sent(Map<UserAccountId, List<ReportedUse>> byAccount, CommandContext context) {
        String trace = sending.traces().current();
        List<Callable<Judged>> tasks = new ArrayList<>();
        byAccount.forEach((account, uses) ->
                tasks.add(() -> sending.traces().within(trace, "reported use", () -> judged(account, uses, context))));
        List<Judged> all = new ArrayList<>();
        try {
            for (Future<Judged> judged : threads.invokeAll(tasks)) {
                all.add(judged.get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return all;
    }

    private Judged judged(UserAccountId account, List<ReportedUse> uses, CommandContext context) {
        List<Use> told = uses.stream().map(use -> new Use(use.kind(), use.at())).toList();
        try {
            String answer = commands.send(new ReportUse(account, told), context).body();
            return judged(
                    account,
                    uses,
                    sending.json().readValue(answer, UseVerdicts.class).verdicts());
        } catch (Rejection refused) {
            if (refused.code() != RejectionCode.ACCOUNT_UNKNOWN) {
                throw refused;
            }
            return new Judged(
                    uses.stream().map(use -> ItemResult.unknown(use.item())).toList(), List.of());
        }
    }

    private static Judged judged(UserAccountId account, List<ReportedUse> uses, List<UseVerdict> verdicts) {
        List<ItemResult> results = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < uses.size(); index++) {
            ReportedUse use = uses.get(index);
            UseVerdict verdict = verdicts.get(index);
            results.add(ItemResult.of(use.item(), verdict));
            if (verdict.isAccepted()) {
                entries.add(entry(account, use, verdict == UseVerdict.COUNTED));
            }
        }
        return new Judged(results, entries);
    }

    private static Entry entry(UserAccountId account, ReportedUse use, boolean counts) {
        String kind = use.kind().settingName();
        String said = account + " " + kind + " " + use.at();
        UUID id = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
        return new Entry(id, account, use.at(), kind, counts);
    }
}
