package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.registration.NumberBlock;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.command.upload.store.JdbcUploadRows;
import dev.tenure.command.upload.store.JdbcUploads;
import dev.tenure.command.upload.web.UploadAnswers;
import dev.tenure.command.upload.web.UploadListResource;
import dev.tenure.command.upload.web.UploadResource;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.RejectionAdvice;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.policy.SupportPolicy;
import dev.tenure.testing.PostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Uploads on a real database, asked over their resources, with engines that a test starts. */
public final class UploadSide implements AutoCloseable {
    public static final Duration KEPT = Duration.ofDays(30);
    private static final String HEADER = "given_name,family_name,mobile\n";
    private static final long FIRST = 447_700_900_000_000L;
    private static final AtomicLong NEXT = new AtomicLong(FIRST);

    private final CommandSide side;
    private final Registrar registrar;
    private final JdbcUploadRows rows;
    private final JdbcUploads uploads;
    private final UploadProgress progress;
    private final KnownAccounts accounts;
    private final ContainerRecord containers;
    private final UploadRunner first;
    private final MockMvcTester http;
    private final List<UploadRunner> runners = new ArrayList<>();

    public UploadSide(PostgresExtension postgres) {
        side = CommandSide.deciding(postgres);
        registrar = new Registrar(side);
        rows = new JdbcUploadRows(side.jdbc(), CommandSide.keys().sealer(), JsonForm.mapper());
        uploads = new JdbcUploads(
                side.jdbc(), side.stories().transaction(), CommandSide.keys().sealer(), rows);
        progress = new UploadProgress(side.store().recordedEvents(), uploads);
        accounts = new KnownAccounts(side.store().recordedEvents());
        containers = new ContainerRecord(side.store().recordedEvents(), accounts);
        MobileNumbers numbers = new MobileNumbers(
                new MobileSettings(false, List.of(NumberBlock.of("+447700900000000-+447700900999999"))));
        UploadIntake intake = new UploadIntake(
                uploads,
                containers,
                numbers,
                CommandSide.keys().keyedHash(),
                new UploadIntake.Origin(UUID::randomUUID, side.clock(), "nhs.net"));
        UploadAnswers answers = new UploadAnswers(uploads, rows);
        CommandHttp gate = new CommandHttp(side.commands(), JsonForm.mapper());
        first = engine("first", side.commands());
        http = MockMvcTester.of(
                List.of(
                        new UploadResource(intake, progress, answers, gate, first),
                        new UploadListResource(uploads, answers, new UploadResult(rows, accounts))),
                builder -> builder.setControllerAdvice(
                                new RejectionAdvice(SupportRoutes.national(SupportPolicy.of2018())))
                        .build());
    }

    public CommandSide side() {
        return side;
    }

    public Registrar registrar() {
        return registrar;
    }

    /** The engine of this process goes to work. */
    public UploadRunner start() {
        return start(first);
    }

    /** An engine of another process, at work. */
    public UploadRunner startElsewhere(String node) {
        return start(engine(node, side.anotherGate()));
    }

    private UploadRunner start(UploadRunner engine) {
        runners.add(engine);
        engine.start();
        return engine;
    }

    private UploadRunner engine(String node, Commands commands) {
        return new UploadRunner(
                node,
                new UploadRunner.Store(uploads, progress, new UploadSettings(KEPT), side.clock()),
                new UploadRunner.Rows(rows, accounts, containers, side.addresses()),
                commands,
                JsonForm.mapper());
    }

    /** A container with a mailbox owner who has an account. */
    public CareContainerId home() {
        SubmitApplication application = Registrar.application(Registrar.people(1, "Olive", "Owner"));
        registrar.submit(application);
        ApproveApplication approval = Registrar.approval(application);
        registrar.send(approval, Registrar.NAS);
        registrar.send(new OpenContainer(approval.containerId(), application.applicationId()), Registrar.ONBOARDING);
        Person owner = application.people().get(0);
        registrar.send(
                new RegisterApplicant(owner.accountId(), application.applicationId(), approval.containerId()),
                Registrar.ONBOARDING);
        return approval.containerId();
    }

    /** A container that a local IT department runs (ORG-9). */
    public CareContainerId localContainer() {
        CareContainerId container = new CareContainerId(UUID.randomUUID());
        OdsCode code = OdsCode.of("NG" + (NEXT.incrementAndGet() - FIRST));
        LocalDepartment department = new LocalDepartment("Northgate IT", "helpdesk@northgate.example", "0191 498 0003");
        registrar.send(
                new OpenLocalContainer(container, code, "Northgate Practice", "Leeds", department), Registrar.NAS);
        return container;
    }

    public static String freshMobile() {
        return "+" + NEXT.incrementAndGet();
    }

    public static String file(String... rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    /** So many people with numbers of their own. */
    public static String people(int count, String family) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int row = 1; row <= count; row++) {
            file.append("Gwen")
                    .append(row)
                    .append("a,")
                    .append(family)
                    .append(',')
                    .append(freshMobile())
                    .append('\n');
        }
        return file.toString();
    }

    public Told send(CareContainerId container, String file) {
        return send(container, file, Registrar.NAS);
    }

    public Told send(CareContainerId container, String file, Actor sender) {
        return ask(request("POST", "/api/v1/containers/" + container + "/uploads", sender)
                .contentType("text/csv")
                .header("Tenure-File-Name", "Zo%C3%AB.csv")
                .content(file));
    }

    /** Sends a file that is taken. */
    public UUID sent(CareContainerId container, String file) {
        Told told = send(container, file);
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        return UUID.fromString(told.json().path("uploadId").asString());
    }

    public Told get(String path) {
        return ask(request("GET", "/api/v1/uploads" + path, Registrar.NAS));
    }

    public Told post(UUID upload, String what) {
        return ask(request("POST", "/api/v1/uploads/" + upload + "/" + what, Registrar.NAS));
    }

    public Told ask(MockHttpServletRequestBuilder request) {
        return Told.of(http.perform(request));
    }

    public static MockHttpServletRequestBuilder request(String method, String uri, Actor caller) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), uri).requestAttr(Actor.ATTRIBUTE, caller);
    }

    public String state(UUID upload) {
        return get("/" + upload).json().path("state").asString();
    }

    public void awaitState(UUID upload, String state) {
        await(state).atMost(Duration.ofSeconds(60)).until(() -> state(upload), state::equals);
    }

    /** Sends a file, starts it, and waits until it is done. */
    public UUID finished(CareContainerId container, String file) {
        UUID upload = sent(container, file);
        awaitState(upload, "checked");
        post(upload, "start");
        awaitState(upload, "finished");
        return upload;
    }

    /** The account that the only row of a file became. */
    public UUID registered(CareContainerId container, String file) {
        return UUID.fromString(result(finished(container, file)).get(1).split(",")[4]);
    }

    /** Total, good, refused, registered, already there, open. */
    public List<Integer> tally(UUID upload) {
        return get("/" + upload)
                .json()
                .path("rows")
                .valueStream()
                .map(number -> number.asInt())
                .toList();
    }

    /** The lines of the result. */
    public List<String> result(UUID upload) {
        Told told = get("/" + upload + "/result");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        return told.body().lines().toList();
    }

    @Override
    public void close() {
        runners.forEach(UploadRunner::stop);
        side.close();
    }
}
