package dev.tenure.simulation.model;

/** What can be asked of the service; the model and the engine each answer, in a word or by the code of their refusal. */
public interface Service {
    /** The answer where nothing needs to be said. */
    String DONE = "DONE";
    /** The answer to a proof that is good. */
    String PROVEN = "PROVEN";
    /** The answer to a proof that is none. */
    String REFUSED = "REFUSED";
    /** The answer to the right password where it has expired (PW-8). */
    String MUST_CHANGE = "MUST_CHANGE";
    /** What is said besides where a mobile number is new (RST-2). */
    String NEW_NUMBER = " NEW_NUMBER";

    String found(Doing.Found doing);

    String firstStep(Doing.FirstStep doing);

    String signIn(Doing.SignIn doing);

    String changePassword(Doing.ChangePassword doing);

    String issueTemporary(Doing.IssueTemporary doing);

    String resetByAnswers(Doing.ResetByAnswers doing);

    String proveByMobile(Doing.ProveByMobile doing);

    String vouch(Doing.Vouch doing);

    String rename(Doing.Rename doing);

    String changeMobile(Doing.ChangeMobile doing);

    String removeMobile(Doing.RemoveMobile doing);

    String announceAbsence(Doing.AnnounceAbsence doing);

    String markLeaver(Doing.MarkLeaver doing);

    String withdraw(Doing.Withdraw doing);

    String join(Doing.Join doing);

    String share(Doing.Share doing);

    String openMailbox(Doing.OpenMailbox doing);

    String moveMailbox(Doing.MoveMailbox doing);

    String closeMailbox(Doing.CloseMailbox doing);

    String renameHome(Doing.RenameHome doing);

    String closeHome(Doing.CloseHome doing);
}
