package dev.tenure.simulation;

import dev.tenure.command.account.ProfileCommand;
import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.account.ProofCommand;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.LifecycleCommand;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.membership.MailboxCommand;
import dev.tenure.command.membership.MembershipCommand;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.simulation.model.Doing;
import dev.tenure.simulation.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Asks the engine, as its resources do. */
final class EngineService implements Service {
    private static final String VERSION = "2018-04";

    private final Engine engine;

    EngineService(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String found(Doing.Found doing) {
        return Engine.word(() -> {
            engine.send(application(doing), Actor.APPLICANT);
            engine.send(
                    new ApproveApplication(
                            Numbered.application(doing.home()),
                            Numbered.home(doing.home()),
                            Numbered.mailbox(doing.home())),
                    Engine.NAS);
            engine.settle();
            return DONE;
        });
    }

    private static SubmitApplication application(Doing.Found doing) {
        List<Person> people = new ArrayList<>();
        for (Doing.Newcomer one : doing.people()) {
            people.add(new Person(
                    Numbered.person(one.person()),
                    people.size() + 1,
                    people.isEmpty() ? ApplicantRole.OWNER : ApplicantRole.MEMBER,
                    new PersonName(one.given(), one.family()),
                    MobileNumber.of(one.mobile())));
        }
        return new SubmitApplication(
                Numbered.application(doing.home()),
                OdsCode.of(doing.code()),
                doing.name(),
                doing.town(),
                "The office",
                doing.contact(),
                people);
    }

    @Override
    public String firstStep(Doing.FirstStep doing) {
        engine.post().read();
        UserAccountId person = Numbered.person(doing.person());
        String temporary = engine.post().temporary(doing.person(), doing.temporary());
        TemporaryProof proof = new TemporaryProof(addressOf(doing.person()), new Secret(temporary));
        return done(
                switch (doing.step()) {
                    case TERMS -> new AcceptAcceptableUse(person, proof, VERSION);
                    case QUESTIONS -> new SetSecurityQuestions(person, proof, answers(true));
                    case PASSWORD -> new ChoosePassword(person, proof, new Secret(doing.password()));
                },
                Actor.holderOf(person));
    }

    /** The address as the log has it now. */
    private String addressOf(int person) {
        engine.state().read();
        return engine.state().person(person).address();
    }

    private static List<ChosenQuestion> answers(boolean right) {
        return List.of(
                new ChosenQuestion("first-school", new Secret("Elm Road")),
                new ChosenQuestion("first-pet", new Secret(right ? "Rex" : "Tom")),
                new ChosenQuestion("teacher", new Secret("Miss Hill")));
    }

    /** As at the page: what is proven is entered in the access journal. */
    @Override
    public String signIn(Doing.SignIn doing) {
        UserAccountId person = Numbered.person(doing.person());
        return stranger(() -> {
            JsonNode answer = engine.send(
                    new EnterAccount(person, proof(doing.loginName(), doing.password())), Actor.holderOf(person));
            if (!answer.path("proven").asBoolean(false)) {
                return REFUSED;
            }
            boolean mustChange = answer.path("mustChangePassword").asBoolean(false);
            engine.side().journal().enter(UUID.randomUUID(), person, engine.now(), "sign-in", !mustChange);
            return mustChange ? MUST_CHANGE : PROVEN;
        });
    }

    private static PasswordProof proof(String loginName, String password) {
        return new PasswordProof(loginName, new Secret(password));
    }

    @Override
    public String changePassword(Doing.ChangePassword doing) {
        UserAccountId person = Numbered.person(doing.person());
        return stranger(() -> proven(engine.send(
                new SignInCommand.ChangePassword(
                        person, proof(doing.loginName(), doing.password()), new Secret(doing.next())),
                Actor.holderOf(person))));
    }

    /** A stranger is told the same of an account that is gone as of a wrong proof (SIGN-6). */
    private static String stranger(Callable<String> asked) {
        String word = Engine.word(asked);
        return word.equals("SIGN_IN_REFUSED") || word.equals("ANSWERS_REFUSED") ? REFUSED : word;
    }

    private static String proven(JsonNode answer) {
        String warning = answer.path("numberIsNew").asBoolean(false) ? NEW_NUMBER : "";
        return (answer.path("proven").asBoolean(false) ? PROVEN : REFUSED) + warning;
    }

    @Override
    public String issueTemporary(Doing.IssueTemporary doing) {
        return done(new IssueTemporaryPassword(Numbered.person(doing.person())), Engine.NAS);
    }

    @Override
    public String resetByAnswers(Doing.ResetByAnswers doing) {
        UserAccountId person = Numbered.person(doing.person());
        return stranger(() -> proven(engine.send(
                new ProofCommand.ResetByAnswers(
                        person, doing.loginName(), answers(doing.right()), new Secret(doing.next())),
                Actor.holderOf(person))));
    }

    @Override
    public String proveByMobile(Doing.ProveByMobile doing) {
        UserAccountId person = Numbered.person(doing.person());
        return Engine.word(() -> proven(
                engine.send(new ProofCommand.ProveByMobile(person, doing.digits(), doing.reset()), Engine.HELPDESK)));
    }

    @Override
    public String vouch(Doing.Vouch doing) {
        return Engine.word(() -> proven(engine.send(
                new ProofCommand.ProveByVoucher(
                        Numbered.person(doing.person()),
                        Numbered.person(doing.voucher()),
                        MobileNumber.of(doing.mobile())),
                Engine.HELPDESK)));
    }

    @Override
    public String rename(Doing.Rename doing) {
        return done(
                new RenamePerson(Numbered.person(doing.person()), new PersonName(doing.given(), doing.family())),
                Engine.NAS);
    }

    /** A code goes to the number; where the account has it already, none does. */
    @Override
    public String changeMobile(Doing.ChangeMobile doing) {
        UserAccountId person = Numbered.person(doing.person());
        Actor holder = Actor.holderOf(person);
        engine.state().read();
        boolean known = !engine.state().person(doing.person()).mobile().equals(doing.mobile());
        return Engine.word(() -> {
            engine.send(new SendMobileCode(person, MobileNumber.of(doing.mobile())), holder);
            if (known) {
                engine.post().read();
                Secret code = new Secret(engine.post().code(doing.person()));
                engine.send(new ConfirmMobile(person, code), holder);
            }
            return DONE;
        });
    }

    @Override
    public String removeMobile(Doing.RemoveMobile doing) {
        UserAccountId person = Numbered.person(doing.person());
        return done(new ProfileCommand.RemoveMobile(person, doing.warned()), Actor.holderOf(person));
    }

    @Override
    public String announceAbsence(Doing.AnnounceAbsence doing) {
        return done(
                new LifecycleCommand.AnnounceAbsence(
                        Numbered.person(doing.person()), engine.now().plusSeconds(86_400)),
                Engine.NAS);
    }

    @Override
    public String markLeaver(Doing.MarkLeaver doing) {
        return done(
                new LifecycleCommand.MarkLeaver(Numbered.person(doing.person()), successors(doing.heirs())),
                Engine.NAS);
    }

    private static List<Successor> successors(List<Doing.Heir> heirs) {
        return heirs.stream()
                .map(heir -> new Successor(
                        Numbered.mailbox(heir.mailbox()),
                        heir.person() == Doing.NAS ? null : Numbered.person(heir.person())))
                .toList();
    }

    @Override
    public String withdraw(Doing.Withdraw doing) {
        return done(new LifecycleCommand.WithdrawLeaverMark(Numbered.person(doing.person())), Engine.NAS);
    }

    @Override
    public String join(Doing.Join doing) {
        return done(
                new LifecycleCommand.MarkJoiner(
                        Numbered.person(doing.person()), Numbered.home(doing.home()), successors(doing.heirs())),
                Engine.NAS);
    }

    @Override
    public String share(Doing.Share doing) {
        SharedMailboxId mailbox = Numbered.mailbox(doing.mailbox());
        UserAccountId person = Numbered.person(doing.person());
        List<Successor> heirs = successors(doing.heirs());
        return done(
                switch (doing.what()) {
                    case ADD -> new SharedMailboxCommand.AddMember(mailbox, person);
                    case REMOVE -> new MembershipCommand.RemoveMember(mailbox, person, heirs);
                    case NAME_OWNER -> new MembershipCommand.NameOwner(mailbox, person);
                    case STAND_DOWN -> new MembershipCommand.StandDownOwner(mailbox, person, heirs);
                },
                doing.actor() == Doing.NAS ? Engine.NAS : Actor.holderOf(Numbered.person(doing.actor())));
    }

    @Override
    public String openMailbox(Doing.OpenMailbox doing) {
        UserAccountId person = Numbered.person(doing.person());
        Device device = doing.onMobile() ? Device.MOBILE : Device.COMPUTER;
        return done(
                new SharedMailboxCommand.OpenMailbox(Numbered.mailbox(doing.mailbox()), person, device),
                Actor.holderOf(person));
    }

    @Override
    public String moveMailbox(Doing.MoveMailbox doing) {
        return done(new MailboxCommand.ChangeMailboxAddress(Numbered.mailbox(doing.mailbox())), Engine.NAS);
    }

    @Override
    public String closeMailbox(Doing.CloseMailbox doing) {
        return done(new MailboxCommand.CloseMailbox(Numbered.mailbox(doing.mailbox())), Engine.NAS);
    }

    @Override
    public String renameHome(Doing.RenameHome doing) {
        return done(new CareContainerCommand.RenameContainer(Numbered.home(doing.home()), doing.name()), Engine.NAS);
    }

    @Override
    public String closeHome(Doing.CloseHome doing) {
        return done(new CareContainerCommand.CloseContainer(Numbered.home(doing.home())), Engine.NAS);
    }

    private String done(Command<?> command, Actor actor) {
        return Engine.word(() -> {
            engine.send(command, actor);
            return DONE;
        });
    }
}
