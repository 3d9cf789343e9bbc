package dev.tenure.command.matrix;

import dev.tenure.command.account.ProfileCommand.ChangeProfile;
import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.HideMobile;
import dev.tenure.command.account.ProfileCommand.LookAtOwn;
import dev.tenure.command.account.ProfileCommand.RemoveContact;
import dev.tenure.command.account.ProfileCommand.RemoveMobile;
import dev.tenure.command.account.ProfileCommand.SaveContact;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.account.ProfileCommand.SetAutoReply;
import dev.tenure.command.account.ProfileCommand.SetSignature;
import dev.tenure.command.account.ProofCommand.ConfirmRecovery;
import dev.tenure.command.account.ProofCommand.DropRecovery;
import dev.tenure.command.account.ProofCommand.LookAtQuestions;
import dev.tenure.command.account.ProofCommand.PrepareRecovery;
import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.ProofCommand.ProveByVoucher;
import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.account.SignInCommand.ChangeSecurityQuestions;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.LookAtSession;
import dev.tenure.command.account.SignInCommand.OpenMailbox;
import dev.tenure.command.account.SignInCommand.RecordRefusedAccess;
import dev.tenure.command.account.UseCommand.ReportUse;
import dev.tenure.command.account.UseCommand.Use;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.EndAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.ProfileEvent.Profile;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.UseKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Every command about an account, as it is sent where nothing but the account's state can speak against it. */
final class AccountCommands {
    private static final Actor STORY = Actor.process("story");
    private static final UUID AN_ENTRY = new UUID(5, 5);

    private AccountCommands() {}

    /** A command about somebody, and who sends it. */
    record Sent(Command<?> command, Actor actor) {}

    static Map<String, Function<Somebody, Sent>> all() {
        Map<String, Function<Somebody, Sent>> all = new HashMap<>();
        all.putAll(byTheHolder());
        byNas().forEach((name, made) -> all.put(name, who -> new Sent(made.apply(who), Registrar.NAS)));
        byDeadlines().forEach((name, made) -> all.put(name, who -> new Sent(made.apply(who), STORY)));
        return all;
    }

    private static Map<String, Function<Somebody, Sent>> byTheHolder() {
        Map<String, Function<Somebody, Command<?>>> commands = new HashMap<>();
        commands.put("account.look-at-first-sign-in", it -> new LookAtFirstSignIn(it.id(), it.temporaryProof()));
        commands.put(
                "account.accept-acceptable-use",
                it -> new AcceptAcceptableUse(it.id(), it.temporaryProof(), "2018-04"));
        commands.put(
                "account.set-security-questions",
                it -> new SetSecurityQuestions(it.id(), it.temporaryProof(), Samples.questions()));
        commands.put(
                "account.choose-password",
                it -> new ChoosePassword(it.id(), it.temporaryProof(), new Secret("Rainy-day-9")));
        commands.put("account.sign-in", it -> new EnterAccount(it.id(), it.ownProof()));
        commands.put(
                "account.change-password", it -> new ChangePassword(it.id(), it.ownProof(), new Secret("Rainy-day-9")));
        commands.put(
                "account.change-security-questions",
                it -> new ChangeSecurityQuestions(it.id(), it.ownProof().password(), Samples.otherQuestions()));
        commands.put("account.look-at-session", it -> new LookAtSession(it.id(), it.epoch(), null));
        commands.put("account.open-mailbox", it -> new OpenMailbox(it.id(), it.epoch(), it.mailbox()));
        commands.put("account.look-at-own", it -> new LookAtOwn(it.id()));
        commands.put(
                "account.record-refused-access",
                it -> new RecordRefusedAccess(
                        it.id(), "mailbox.name-owner", it.mailbox().value(), "NOT_AN_OWNER"));
        commands.put("account.look-at-questions", it -> new LookAtQuestions(it.id(), it.address()));
        commands.put(
                "account.reset-by-answers",
                it -> new ResetByAnswers(it.id(), it.address(), Samples.questions(), new Secret("Rainy-day-9")));
        Map<String, Function<Somebody, Sent>> sent = new HashMap<>();
        commands.forEach((name, made) -> sent.put(name, it -> new Sent(made.apply(it), Actor.holderOf(it.id()))));
        return sent;
    }

    private static Map<String, Function<Somebody, Command<?>>> byNas() {
        Map<String, Function<Somebody, Command<?>>> commands = new HashMap<>();
        commands.put("account.rename", it -> new RenamePerson(it.id(), new PersonName("Other", "Name")));
        commands.put("account.issue-temporary-password", it -> new IssueTemporaryPassword(it.id()));
        commands.put("account.show-temporary-password", it -> new ShowTemporaryPassword(it.id(), it.newestMessage()));
        commands.put(
                "account.prove-by-mobile",
                it -> new ProveByMobile(it.id(), it.mobile().value(), true));
        commands.put("account.prove-by-voucher", it -> new ProveByVoucher(it.id(), it.owner(), it.mobile()));
        commands.put("account.prepare-recovery", it -> new PrepareRecovery(it.id(), Registrar.freshMobile()));
        commands.put("account.confirm-recovery", it -> new ConfirmRecovery(it.id()));
        commands.put("account.drop-recovery", it -> new DropRecovery(it.id()));
        commands.put("account.report-use", it -> new ReportUse(it.id(), List.of(new Use(UseKind.MAIL_SENT, it.now()))));
        commands.put("account.mark-leaver", it -> new MarkLeaver(it.id(), List.of()));
        commands.put("account.withdraw-leaver-mark", it -> new WithdrawLeaverMark(it.id()));
        commands.put("account.mark-joiner", it -> new MarkJoiner(it.id(), it.elsewhere(), List.of()));
        commands.put("account.transfer", it -> new TransferAccount(it.id(), it.elsewhere(), List.of()));
        commands.put(
                "account.announce-absence",
                it -> new AnnounceAbsence(it.id(), it.now().plus(Duration.ofDays(9))));
        commands.put("account.end-absence", it -> new EndAbsence(it.id()));
        commands.putAll(aboutTheProfile());
        return commands;
    }

    private static Map<String, Function<Somebody, Command<?>>> aboutTheProfile() {
        return Map.of(
                "account.change-profile",
                it -> new ChangeProfile(it.id(), new Profile("0191 498 0001", "", "", "")),
                "account.send-mobile-code",
                it -> new SendMobileCode(it.id(), Registrar.freshMobile()),
                "account.confirm-mobile",
                it -> new ConfirmMobile(it.id(), new Secret("000000")),
                "account.hide-mobile",
                it -> new HideMobile(it.id(), true),
                "account.remove-mobile",
                it -> new RemoveMobile(it.id(), true),
                "account.set-signature",
                it -> new SetSignature(it.id(), "Kind regards"),
                "account.set-auto-reply",
                it -> new SetAutoReply(it.id(), null, null, "Back on Monday"),
                "account.save-contact",
                it -> new SaveContact(it.id(), AN_ENTRY),
                "account.remove-contact",
                it -> new RemoveContact(it.id(), AN_ENTRY));
    }

    private static Map<String, Function<Somebody, Command<?>>> byDeadlines() {
        return Map.of(
                "account.judge-leaving", it -> new JudgeLeaving(it.id()),
                "account.judge-inactivity", it -> new JudgeInactivity(it.id()),
                "account.judge-password-age", it -> new JudgePasswordAge(it.id()),
                "account.judge-erasure", it -> new JudgeErasure(it.id()));
    }
}
